import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { applyChange, placeChange, presentParagraphs, rewordParagraphs, suggestForQuote } from './index.js';

const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const statement = (): Y.Doc => {
  const content = [
    paragraph(text('We begin.')),
    paragraph(text('A guardian for '), text('each', { type: 'bold' }), text(' child.')),
    paragraph(text('We stay here'), { type: 'footnote', attrs: { text: 'Always.' } }, text('.')),
    paragraph(text('The end.')),
  ];
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
};
const blocks = (ydoc: Y.Doc): NodeJson[] => fragmentToJson(ydoc, bodyField).content ?? [];
const idsOf = (ydoc: Y.Doc) => blocks(ydoc).map(({ attrs }) => (attrs as { id: string }).id);
const wordsIn = (ydoc: Y.Doc) =>
  blocks(ydoc).map(({ content = [] }) =>
    content
      .map((each) => (each.type === 'text' ? each.text : each.type === 'hardBreak' ? '\n' : '\uFFFC'))
      .join(''),
  );
const reword = (ydoc: Y.Doc, ...paragraphs: string[]) =>
  rewordParagraphs(ydoc, bodyField, idsOf(ydoc).slice(1, 3), paragraphs);

describe('several paragraphs in one wording', () => {
  it('become one, with the emphasis and the footnotes of both, and take nothing else along', () => {
    const ydoc = statement();
    const [begin, first, , end] = idsOf(ydoc);
    const beyond = suggestForQuote(ydoc, bodyField, { quote: 'The end', occurrence: 1 }, 'An end')!;
    applyChange(ydoc, reword(ydoc, 'A guardian for each child, and we stay here\uFFFC.')!);
    expect(wordsIn(ydoc)).toEqual([
      'We begin.',
      'A guardian for each child, and we stay here\uFFFC.',
      'The end.',
    ]);
    expect(idsOf(ydoc)).toEqual([begin, first, end]);
    expect(blocks(ydoc)[1]?.content).toContainEqual(text('each', { type: 'bold' }));
    expect(JSON.stringify(blocks(ydoc)[1])).toContain('Always.');
    expect(placeChange(ydoc, beyond)).toMatchObject({ state: 'placed', isMoved: false });
  });

  it('become more, the new one behind them with an id of its own', () => {
    const ydoc = statement();
    const before = idsOf(ydoc);
    applyChange(ydoc, reword(ydoc, 'One.', 'Two,\nstill two.', 'Three.')!);
    expect(wordsIn(ydoc)).toEqual(['We begin.', 'One.', 'Two,\nstill two.', 'Three.', 'The end.']);
    const after = idsOf(ydoc);
    expect(after.toSpliced(3, 1)).toEqual(before);
    expect(before).not.toContain(after[3]);
  });

  it('are a change only of what reads otherwise and is there, and are written in once', () => {
    const ydoc = statement();
    expect(reword(ydoc, 'A guardian for each child.', 'We stay here\uFFFC.')).toBeNull();
    expect(rewordParagraphs(ydoc, bodyField, ['gone', 'lost'], ['One.'])).toBeNull();
    const change = reword(ydoc, 'One.')!;
    expect(applyChange(ydoc, change)).not.toBeNull();
    expect(applyChange(ydoc, change)).toBeNull();
  });

  it('read as they were written, with an id each, whatever is written', () => {
    const words = fc
      .string({ unit: fc.constantFrom('a', 'guardian', ' ', 'each', 'stay'), minLength: 1, maxLength: 6 })
      .filter((each) => each.trim() === each);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const ydoc = statement();
        const change = reword(ydoc, ...paragraphs);
        if (change) applyChange(ydoc, change);
        expect(wordsIn(ydoc)).toEqual(['We begin.', ...paragraphs, 'The end.']);
        expect(new Set(idsOf(ydoc)).size).toBe(paragraphs.length + 2);
      }),
      { numRuns: 60 },
    );
  });

  it('know which paragraph follows at once', () => {
    const ydoc = statement();
    const ids = idsOf(ydoc);
    const change = suggestForQuote(ydoc, bodyField, { quote: 'guardian', occurrence: 1 }, 'adult')!;
    expect(presentParagraphs(ydoc)(change).paragraphs).toMatchObject([{ blockId: ids[1], next: ids[2] }]);
    const last = suggestForQuote(ydoc, bodyField, { quote: 'The end', occurrence: 1 }, 'Fin')!;
    expect(presentParagraphs(ydoc)(last).paragraphs).toMatchObject([{ next: null }]);
    const item: NodeJson = { type: 'listItem', content: [paragraph(text('A point.'))] };
    const content = [paragraph(text('We ask:')), { type: 'bulletList', content: [item] } as NodeJson];
    const withList = docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
    const ask = suggestForQuote(withList, bodyField, { quote: 'We ask', occurrence: 1 }, 'Ask')!;
    expect(presentParagraphs(withList)(ask).paragraphs).toMatchObject([{ next: null }]);
  });
});
