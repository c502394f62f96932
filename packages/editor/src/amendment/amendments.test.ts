import type { SuggestedChange } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordChange } from '../edition/compare.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import type { AmendmentTarget } from './amendment.js';
import { amendmentsOf, amendmentsOfEach, type AmendmentSource } from './amendments.js';

let ids = 0;
const text = (words: string): NodeJson[] => (words ? [{ type: 'text', text: words }] : []);
const paragraph = (words: string, id = `p${(ids += 1)}`): NodeJson => ({
  type: 'paragraph',
  attrs: { id },
  content: text(words),
});
const heading = (words: string, level: 1 | 2 | 3 = 2, id = `h${(ids += 1)}`): NodeJson => ({
  type: 'heading',
  attrs: { level, id },
  content: text(words),
});
const item = (words: string, ...more: NodeJson[]): NodeJson => ({
  type: 'listItem',
  attrs: { id: `i${(ids += 1)}` },
  content: [paragraph(words), ...more],
});
const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });

const words = (blockId: string, before: string, gone: string, come: string): AmendmentSource => {
  const start = before.indexOf(gone);
  const change: SuggestedChange = {
    kind: 'words',
    field: 'body',
    blockId,
    start: 'AA==',
    end: 'AA==',
    replaced: gone,
    prefix: '',
    suffix: '',
    replacement: text(come),
  };
  const parts: WordChange[] = [
    { kind: 'same', text: before.slice(0, start) },
    { kind: 'gone', text: gone },
    { kind: 'come', text: come },
    { kind: 'same', text: before.slice(start + gone.length) },
  ];
  return { change, preview: parts.filter((part) => part.text !== '') };
};
const added = (after: string | null, come: string): AmendmentSource => ({
  change: { kind: 'blocks-added', field: 'body', after, blocks: [paragraph(come)] },
  preview: [{ kind: 'come', text: come }],
});
const removed = (blockId: string, gone: string): AmendmentSource => ({
  change: { kind: 'blocks-removed', field: 'body', blockIds: [blockId], words: gone },
  preview: [{ kind: 'gone', text: gone }],
});

const spelt = ({ division, parts, isNew }: AmendmentTarget): string =>
  [division, ...parts.map(({ kind, number }) => `${kind} ${number}`.trim())].filter(Boolean).join(' – ') +
  (isNew ? ' (new)' : '');

/** Where the block with these words is, once somebody changes them. */
const targetOf = (body: DocumentJson, whole: string): string | undefined => {
  const [amendment] = amendmentsOf(body, [words('elsewhere', whole, whole, `${whole} indeed`)]).amendments;
  return amendment && spelt(amendment.target);
};

describe('what an amendment is about', () => {
  const law = doc(
    heading('Regulation on the reception of children', 1),
    paragraph('(3) Children travel alone.'),
    heading('Article 5 – Guardians'),
    paragraph('1. A guardian is named within five days.'),
    paragraph('That term may be longer.'),
    { type: 'orderedList', attrs: { start: 2, type: 'a' }, content: [item('in writing'), item('for free')] },
    paragraph('2. The guardian is independent.'),
    paragraph('(a) of the police;'),
    heading('Article 6'),
    paragraph('No child is detained.'),
    paragraph('States report each year.'),
    { type: 'blockquote', content: [paragraph('Reports are public.')] },
    heading('Closing words', 1),
    paragraph('We stay at your disposal.'),
  );

  it.each([
    ['(3) Children travel alone.', 'recital 3'],
    ['Article 5 – Guardians', 'Article 5 – title'],
    ['1. A guardian is named within five days.', 'Article 5 – paragraph 1'],
    ['That term may be longer.', 'Article 5 – paragraph 1 – subparagraph 2'],
    ['for free', 'Article 5 – paragraph 1 – point c'],
    ['2. The guardian is independent.', 'Article 5 – paragraph 2'],
    ['(a) of the police;', 'Article 5 – paragraph 2 – point a'],
    ['States report each year.', 'Article 6 – paragraph 2'],
    ['Reports are public.', 'Article 6 – paragraph 3'],
    ['Closing words', 'heading Closing words'],
    ['We stay at your disposal.', 'paragraph 8'],
  ])('of a law: %s', (whole, target) => {
    expect(targetOf(law, whole)).toBe(target);
  });

  it('of a law whose paragraphs are a list names them as such, and what is in them', () => {
    const points: NodeJson = {
      type: 'orderedList',
      attrs: { start: 1, type: 'a' },
      content: [item('in writing')],
    };
    const body = doc(
      heading('Article 5'),
      { type: 'orderedList', attrs: { start: 1, type: '1' }, content: [item('One.'), item('Two.', points)] },
      paragraph('That is so.'),
      heading('Asks', 1),
      { type: 'orderedList', attrs: { start: 1, type: '1' }, content: [item('A guardian.')] },
    );
    expect(targetOf(body, 'Two.')).toBe('Article 5 – paragraph 2');
    expect(targetOf(body, 'in writing')).toBe('Article 5 – paragraph 2 – point a');
    expect(targetOf(body, 'That is so.')).toBe('Article 5 – paragraph 2 – subparagraph 2');
    expect(targetOf(body, 'A guardian.')).toBe('point 1');
  });

  it('of a statement is counted as the margin counts', () => {
    const nested: NodeJson = { type: 'bulletList', content: [item('of the court')] };
    const body = doc(heading('Asks'), paragraph(''), paragraph('First.'), paragraph('We ask for'), {
      type: 'bulletList',
      content: [item('a guardian', nested), item('a school')],
    });
    expect(targetOf(body, 'We ask for')).toBe('paragraph 2');
    expect(targetOf(body, 'of the court')).toBe('paragraph 2 – indent 1 – indent 1');
    expect(targetOf(body, 'a school')).toBe('paragraph 2 – indent 2');
  });

  it.each(['Artikel 7', 'Άρθρο 7', 'المادة 7', 'ARTICLE 7', 'Annexe II', 'Annex II – Forms'])(
    'is known by "%s"',
    (words) => {
      expect(targetOf(doc(heading(words), paragraph('Words.')), 'Words.')).toMatch(/[7I]+ – paragraph 1$/);
    },
  );

  it('that adds something is new', () => {
    const body = doc(heading('Article 5', 2, 'h'), paragraph('1. One.', 'one'), paragraph('2. Two.', 'two'));
    const sources = [
      added('two', 'More.'),
      added('one', '1a. Between.'),
      added(null, 'First.'),
      added('h', 'Top.'),
    ];
    expect(amendmentsOf(body, sources).amendments.map(({ target }) => spelt(target))).toEqual([
      'paragraph -1 (new)',
      'Article 5 – paragraph -1 (new)',
      'Article 5 – paragraph 1a (new)',
      'Article 5 – paragraph 2 a (new)',
    ]);
  });
});

describe('amendments', () => {
  it('stand in the order of the text and mark words, not letters', () => {
    const one = 'A guardian is named within five days.';
    const body = doc(paragraph(one, 'a'), paragraph('No child is detained.', 'b'));
    const { amendments } = amendmentsOf(body, [
      removed('b', 'No child is detained.'),
      words('a', one, 'five days', 'one day'),
      words('a', one, 'guardian', 'guardian and a lawyer'),
    ]);
    expect(amendments.map(({ number, before, after }) => ({ number, before, after }))).toEqual([
      {
        number: 1,
        before: [{ kind: 'same', text: 'A guardian is named within five days.' }],
        after: [
          { kind: 'same', text: 'A guardian ' },
          { kind: 'come', text: 'and a lawyer ' },
          { kind: 'same', text: 'is named within five days.' },
        ],
      },
      {
        number: 2,
        before: [
          { kind: 'same', text: 'A guardian is named within ' },
          { kind: 'gone', text: 'five days' },
          { kind: 'same', text: '.' },
        ],
        after: [
          { kind: 'same', text: 'A guardian is named within ' },
          { kind: 'come', text: 'one day' },
          { kind: 'same', text: '.' },
        ],
      },
      { number: 3, before: [{ kind: 'gone', text: 'No child is detained.' }], after: [] },
    ]);
  });

  it('are not made of suggestions that have lost their place', () => {
    const gone = words('a', 'Words that went.', 'went', 'stay');
    const body = doc(paragraph('Other words.', 'a'));
    const behind = added('nowhere', 'More.');
    expect(amendmentsOf(body, [gone, behind])).toEqual({ amendments: [], lost: [gone, behind] });
  });

  it('hold the very words of both wordings, each suggestion once', () => {
    const wording = fc.array(fc.constantFrom('a', 'child', 'children,', 'in', 'détention', 'ends.'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(wording, wording), { minLength: 1, maxLength: 5 }), (pairs) => {
        const blocks = pairs.map(([before], index) =>
          paragraph(`${index}: ${before.join(' ')}`, `b${index}`),
        );
        const sources = pairs.map(([before, after], index) => {
          const old = `${index}: ${before.join(' ')}`;
          return words(`b${index}`, old, old, `${index}: ${after.join(' ')}`);
        });
        const { amendments, lost } = amendmentsOf(doc(...blocks), sources.toReversed());
        expect(lost).toEqual([]);
        expect(amendments.map(({ number }) => number)).toEqual(pairs.map((_, index) => index + 1));
        const joined = (parts: WordChange[]) => parts.map(({ text: part }) => part).join('');
        expect(amendments.map(({ before, after }) => [joined(before), joined(after)])).toEqual(
          pairs.map(([before, after], index) => [
            `${index}: ${before.join(' ')}`,
            `${index}: ${after.join(' ')}`,
          ]),
        );
      }),
    );
  });
});

describe('the amendments of several answers', () => {
  const inField = (field: string, { change, preview }: AmendmentSource): AmendmentSource => ({
    change: { ...change, field },
    preview,
  });

  it('are numbered through, each said of its question, though the answers have the same words', () => {
    const answer = doc(paragraph('Within five days.', 'p'));
    const change = words('p', 'Within five days.', 'five', 'two');
    const { amendments, lost } = amendmentsOfEach(
      [
        { field: 'answer:a', question: 'Q1', doc: answer },
        { field: 'answer:b', question: 'Q2', doc: answer },
      ],
      [inField('answer:b', change), inField('answer:a', change), inField('answer:gone', change)],
    );
    expect(amendments.map(({ number, question, source }) => [number, question, source.change.field])).toEqual(
      [
        [1, 'Q1', 'answer:a'],
        [2, 'Q2', 'answer:b'],
      ],
    );
    expect(lost.map(({ change: { field } }) => field)).toEqual(['answer:gone']);
  });
});
