import type { SuggestedChange } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { applyChange, checkChange, suggestBlocksBehind, suggestRemovalOf } from './index.js';

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (type: 'bulletList' | 'orderedList', ...points: NodeJson[][]): NodeJson => ({
  type,
  content: points.map((content) => ({ type: 'listItem', content })),
});
const cell = (text: string): NodeJson => ({ type: 'tableCell', content: [paragraph(text)] });

const statement = (): Y.Doc => {
  const content: NodeJson[] = [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Asks' }] },
    paragraph('First.'),
    list('bulletList', [paragraph('One'), paragraph('More of one')], [paragraph('Two')]),
    { type: 'table', content: [{ type: 'tableRow', content: [cell('Here'), cell('There')] }] },
    { type: 'blockquote', content: [paragraph('Quoted')] },
    paragraph('First.'),
  ];
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
};

/** The words of a text with the names of what they stand in: `bulletList(listItem(paragraph(One)))`. */
const outline = (node: NodeJson): string =>
  node.type === 'text' ? (node.text ?? '') : `${node.type}(${(node.content ?? []).map(outline).join(' ')})`;
const blocksOf = (ydoc: Y.Doc): string[] => (fragmentToJson(ydoc, bodyField).content ?? []).map(outline);
const applied = (ydoc: Y.Doc, change: SuggestedChange | 'apart' | null): string[] => {
  if (change === null || change === 'apart') throw new Error('there is no change');
  // What is kept is JSON.
  const kept = JSON.parse(JSON.stringify(change)) as SuggestedChange;
  expect(checkChange(kept).ok).toBe(true);
  expect(applyChange(ydoc, kept)).not.toBeNull();
  return blocksOf(ydoc);
};
const added = (after: Parameters<typeof suggestBlocksBehind>[2], ...blocks: NodeJson[]): string[] => {
  const ydoc = statement();
  return applied(ydoc, suggestBlocksBehind(ydoc, bodyField, after, blocks));
};
const removed = (...quotes: string[]) => {
  const ydoc = statement();
  const named = quotes.map((quote) => ({ quote, occurrence: 1 }));
  return applied(ydoc, suggestRemovalOf(ydoc, bodyField, named));
};
const quote = (words: string, occurrence = 1) => ({ quote: words, occurrence });
const before = blocksOf(statement());

describe('blocks that a script adds', () => {
  it('stand behind the block whose words it quotes, or at the beginning', () => {
    const section = { ...paragraph('New asks'), type: 'heading', attrs: { level: 2 } } as NodeJson;
    expect(added(quote('First.'), section, paragraph('New.'))).toEqual(
      before.toSpliced(2, 0, 'heading(New asks)', 'paragraph(New.)'),
    );
    expect(added(quote('First.', 2), paragraph('New.'))).toEqual([...before, 'paragraph(New.)']);
    expect(added({ beginning: true }, paragraph('New.'))).toEqual(['paragraph(New.)', ...before]);
  });

  it('are points of the list whose point it quotes, when they are a list of its kind', () => {
    const [point, long] = ['listItem(paragraph(Two))', 'listItem(paragraph(One) paragraph(More of one))'];
    const [three, four] = ['listItem(paragraph(Three))', 'listItem(paragraph(Four))'];
    const points = list('bulletList', [paragraph('Three')], [paragraph('Four')]);
    expect(added(quote('One'), points)[2]).toBe(`bulletList(${[long, three, four, point].join(' ')})`);
    expect(added(quote('Two'), points)[2]).toBe(`bulletList(${[long, point, three, four].join(' ')})`);
    const counted = list('orderedList', [paragraph('Three')]);
    expect(added(quote('One'), counted)).toEqual(before.toSpliced(3, 0, `orderedList(${three})`));
    expect(added(quote('One'), paragraph('New.'))).toEqual(before.toSpliced(3, 0, 'paragraph(New.)'));
  });

  it('stand behind a table, never in it', () => {
    expect(added(quote('Here'), paragraph('New.'))).toEqual(before.toSpliced(4, 0, 'paragraph(New.)'));
  });

  it('have no place behind what is not there', () => {
    const after = [quote('no such words'), quote('First.', 3), { blockId: 'blk_none' }];
    for (const each of after) {
      expect(suggestBlocksBehind(statement(), bodyField, each, [paragraph('New.')])).toBeNull();
    }
  });
});

describe('blocks that a script takes out', () => {
  it('are those whose words it quotes, side by side, in any order', () => {
    expect(removed('Asks')).toEqual(before.slice(1));
    expect(removed('First.', 'Asks', 'Asks')).toEqual(before.slice(2));
    expect(removed('Here')).toEqual(before.toSpliced(3, 1));
  });

  it('are whole points, and a list of which all go', () => {
    expect(removed('Two')[2]).toBe('bulletList(listItem(paragraph(One) paragraph(More of one)))');
    expect(removed('More of one')[2]).toBe('bulletList(listItem(paragraph(One)) listItem(paragraph(Two)))');
    expect(removed('Two', 'One')).toEqual(before.toSpliced(2, 1));
  });

  it('are told by their ids, that of the first paragraph of a point meaning the point', () => {
    const ydoc = statement();
    const points = fragmentToJson(ydoc, bodyField).content?.[2]?.content ?? [];
    const ids = [points[1], points[1]?.content?.[0]].map((node) => (node?.attrs as { id: string }).id);
    for (const blockId of ids) {
      expect(suggestRemovalOf(ydoc, bodyField, [{ blockId }])).toMatchObject({
        kind: 'blocks-removed',
        blockIds: [ids[0]],
        words: 'Two',
      });
    }
  });

  it('are all there, and together', () => {
    const ask = (...named: Parameters<typeof suggestRemovalOf>[2]) =>
      suggestRemovalOf(statement(), bodyField, named);
    expect(ask(quote('Asks'), quote('no such words'))).toBeNull();
    expect(ask(quote('Asks'), quote('Two'))).toBe('apart');
    expect(ask(quote('One'), quote('More of one'))).toBe('apart');
  });
});
