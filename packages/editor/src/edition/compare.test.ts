import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { arbitraryDocument } from '../testing/arbitrary-document.js';
import { canonicalForm } from './canonical.js';
import { comparePassages, wordChanges } from './compare.js';

const words = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string): NodeJson => ({ type: 'listItem', content: [words(text)] });
const list = (...texts: string[]): NodeJson => ({ type: 'bulletList', content: texts.map(item) });
const form = (content: NodeJson[], title = 'Always a child first'): string => {
  const body: DocumentJson = withBlockIds({ type: 'doc', content });
  return canonicalForm({ kind: 'statement', title, language: 'en', body });
};
const compare = (before: NodeJson[], after: NodeJson[]) => comparePassages(form(before), form(after));

const why = words('Children are detained in Europe every day.');
const ask = words('We ask the Council to end it by 2030, and to fund what stands in its place.');
const law = words('Regulation 2024/1348 says so.');

describe('what differs between two editions', () => {
  it('is nothing where nothing does', () => expect(compare([why, ask], [why, ask])).toEqual([]));

  it('is named by the number in the margin, with both wordings', () => {
    const corrected = words('We ask the Council to end it by 2028, and to fund what stands in its place.');
    expect(compare([why, ask, law], [why, corrected, law])).toEqual([
      {
        number: 1,
        kind: 'changed',
        place: { kind: 'paragraph', number: '2' },
        before: 'We ask the Council to end it by 2030, and to fund what stands in its place.',
        after: 'We ask the Council to end it by 2028, and to fund what stands in its place.',
      },
    ]);
  });

  it('tells what came and what went from what changed beside it', () => {
    const passages = compare([why, ask, law], [words('A word before all others.'), why, law]);
    expect(passages.map(({ kind, place }) => [kind, place.number])).toEqual([
      ['added', '1'],
      ['removed', '2'],
    ]);
  });

  it('knows an address, a footnote and bold letters for changes too', () => {
    const link = (href: string): NodeJson => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'see there', marks: [{ type: 'link', attrs: { href } }] }],
    });
    expect(compare([link('https://a.org')], [link('https://b.org')])).toMatchObject([
      { kind: 'changed', before: 'see there (https://a.org)', after: 'see there (https://b.org)' },
    ]);
    const bold: NodeJson = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'Regulation 2024/1348 says so.', marks: [{ type: 'bold' }] }],
    };
    expect(compare([law], [bold])).toMatchObject([{ kind: 'formatting' }]);
    expect(compare([law, list('one', 'two')], [law, list('one'), list('two')])).toMatchObject([
      { kind: 'formatting', before: 'two' },
    ]);
  });

  it('leaves the neighbours of a new point in a list alone', () => {
    expect(compare([list('one', 'two'), law], [list('one', 'two', 'three'), law])).toMatchObject([
      { kind: 'added', after: 'three' },
    ]);
  });

  it('begins with the title, which is signed as well', () => {
    expect(comparePassages(form([why], 'A child first'), form([why], 'A child, first'))).toMatchObject([
      { kind: 'changed', place: { kind: 'title', number: null }, after: 'A child, first' },
    ]);
  });

  it('finds the question an answer belongs to', () => {
    const response = (prompt: string, answer: NodeJson) =>
      canonicalForm({
        kind: 'response',
        title: 'Answers',
        language: 'en',
        questions: [{ label: '4b', prompt, answer: withBlockIds({ type: 'doc', content: [answer] }) }],
      });
    expect(comparePassages(response('Why?', why), response('Why not?', ask))).toMatchObject([
      { place: { kind: 'question', number: '4b' }, before: '4b Why?' },
      { place: { kind: 'question', number: '4b' }, after: expect.stringContaining('Council') as string },
    ]);
  });

  it('[C4] is empty exactly when the two texts are the same to the byte', () => {
    const source = arbitraryDocument().map((body) =>
      canonicalForm({ kind: 'statement', title: 'T', language: 'en', body }),
    );
    fc.assert(
      fc.property(
        source,
        source,
        (one, other) => (comparePassages(one, other).length === 0) === (one === other),
      ),
    );
    fc.assert(fc.property(source, (one) => comparePassages(one, one).length === 0));
  });

  it('[C4] misses no single block that was taken out, moved into a list, or marked', () => {
    fc.assert(
      fc.property(arbitraryDocument(), fc.nat(), fc.nat(2), (body, pick, how) => {
        const content = body.content ?? [];
        const at = pick % content.length;
        const block = content[at];
        if (!block) return true;
        const other: Record<number, NodeJson[]> = {
          0: content.filter((_, index) => index !== at),
          1: content.with(at, { type: 'blockquote', content: [block] }),
          2: content.toSpliced(at, 0, words('something else')),
        };
        const [one, two] = [form(content), form(other[how] ?? [])];
        return (comparePassages(one, two).length === 0) === (one === two);
      }),
    );
  });
});

describe('how one wording became another', () => {
  it('is told word by word, and gives both back', () => {
    const changes = wordChanges('by 2030 at the latest', 'by 2028 at the latest');
    expect(changes).toEqual([
      { kind: 'same', text: 'by ' },
      { kind: 'gone', text: '2030' },
      { kind: 'come', text: '2028' },
      { kind: 'same', text: ' at the latest' },
    ]);
  });

  it('is given whole where hardly a word is common', () => {
    expect(wordChanges('We ask the Council.', 'Les États doivent agir maintenant.')).toHaveLength(2);
  });

  it('loses no letter on either side', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const side = (without: string) =>
          wordChanges(before, after)
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join('');
        return side('come') === before && side('gone') === after;
      }),
    );
  });
});
