import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import {
  applyChange,
  presentParagraphs,
  rewordParagraph,
  suggestBlocks,
  suggestForQuote,
  suggestRemoval,
} from './index.js';

const bold = [{ type: 'bold' as const }];
const statement = (): Y.Doc => {
  const content: NodeJson[] = [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'States should ' },
        { type: 'text', text: 'end', marks: bold },
        { type: 'text', text: ' the detention of children' },
        { type: 'footnote', attrs: { text: 'Under 18.' } },
        { type: 'text', text: ' at once.' },
      ],
    },
    { type: 'paragraph', content: [{ type: 'text', text: 'We stay.' }] },
  ];
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
};
const blocks = (ydoc: Y.Doc): NodeJson[] => fragmentToJson(ydoc, bodyField).content ?? [];
const idOf = (ydoc: Y.Doc, at: number): string => (blocks(ydoc)[at]?.attrs as { id: string }).id;
const quote = (ydoc: Y.Doc, words: string, by: string) =>
  suggestForQuote(ydoc, bodyField, { quote: words, occurrence: 1 }, by)!;

const after = (words: string): NodeJson[] | undefined => {
  const ydoc = statement();
  const change = rewordParagraph(ydoc, bodyField, idOf(ydoc, 0), words);
  if (!change || !applyChange(ydoc, change)) throw new Error('nothing changed');
  return blocks(ydoc)[0]?.content;
};

describe('a paragraph in other words', () => {
  it('keeps the emphasis and the footnotes of what stays, and changes nothing before or behind', () => {
    expect(after('States must end any detention of a child\uFFFC at once.')).toEqual([
      { type: 'text', text: 'States must ' },
      { type: 'text', text: 'end', marks: bold },
      { type: 'text', text: ' any detention of a child' },
      { type: 'footnote', attrs: { text: 'Under 18.' } },
      { type: 'text', text: ' at once.' },
    ]);
  });

  it('lets a footnote go, or stand elsewhere', () => {
    expect(JSON.stringify(after('States should end it.'))).not.toContain('Under 18.');
    const moved = after('Children\uFFFC stay with us, all of them, and nobody holds them.');
    expect(moved?.[1]).toMatchObject({ type: 'footnote', attrs: { text: 'Under 18.' } });
  });

  it('is written anew as a whole where too many words are others, with its footnotes', () => {
    const words = (from: number) => Array.from({ length: 3_000 }, (_, n) => `w${from + n}`).join(' ');
    const anew = `${words(0)} end it\uFFFC now.`;
    const ydoc = statement();
    const reword = (by: string) => rewordParagraph(ydoc, bodyField, idOf(ydoc, 0), by)!;
    const change = reword(anew);
    expect(change).toMatchObject({ replaced: 'States should end the detention of children\uFFFC at once.' });
    applyChange(ydoc, change);
    expect(blocks(ydoc)[0]?.content).toEqual([
      { type: 'text', text: `${words(0)} end it` },
      { type: 'footnote', attrs: { text: 'Under 18.' } },
      { type: 'text', text: ' now.' },
    ]);
    expect(reword(`${words(5_000)} end it\uFFFC now.`)).toMatchObject({ replaced: anew });
  });

  it('is a change only of what reads otherwise and is there', () => {
    const ydoc = statement();
    const same = 'We stay.';
    expect(rewordParagraph(ydoc, bodyField, idOf(ydoc, 1), same)).toBeNull();
    expect(rewordParagraph(ydoc, bodyField, 'gone', same)).toBeNull();
    expect(rewordParagraph(ydoc, bodyField, idOf(ydoc, 1), 'We stay here.')).toMatchObject({
      replaced: '',
      replacement: [{ type: 'text', text: ' here' }],
    });
  });
});

describe('the paragraphs a change is about', () => {
  it('are those of its words, also when these are lost, or those it takes out', () => {
    const ydoc = statement();
    const find = (change: Parameters<ReturnType<typeof presentParagraphs>>[0]) =>
      presentParagraphs(ydoc)(change).paragraphs.map(({ words }) => words);
    const change = quote(ydoc, 'We stay', 'We remain');
    const removal = suggestRemoval(ydoc, bodyField, [idOf(ydoc, 0), idOf(ydoc, 1)])!;
    expect(find(change)).toEqual(['We stay.']);
    applyChange(ydoc, quote(ydoc, 'We stay.', 'Nobody goes away.'));
    expect(find(change)).toEqual(['Nobody goes away.']);
    expect(find(removal)).toHaveLength(2);
    expect(find(suggestBlocks(bodyField, idOf(ydoc, 0), [{ type: 'paragraph' }]))).toEqual([]);
    applyChange(ydoc, suggestRemoval(ydoc, bodyField, [idOf(ydoc, 1)])!);
    expect(find(change)).toEqual([]);
  });
});
