import { quotedWords, type AnchorRequest, type SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { occurrencesOf } from '../comment/quote.js';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { fragmentToJson } from '../ydoc.js';
import { encodePlace } from './position-codec.js';
import { layOut, type Textblock } from './textblocks.js';

/**
 * The change that puts `replacement` in the place of a selection, given in ProseMirror positions; the selection may be
 * empty. Null when it goes beyond one paragraph.
 */
export function suggestWords(
  ydoc: Doc,
  field: string,
  { from, to }: { from: number; to: number },
  replacement: NodeJson[],
): SuggestedChange | null {
  const textblock = layOut(ydoc, field).textblocks.find(
    (each) => each.from <= from && to <= each.from + each.text.length,
  );
  return textblock
    ? wordsChange(field, textblock, from - textblock.from, to - textblock.from, replacement)
    : null;
}

/** The change that adds blocks behind one, or at the beginning of the text (null). */
export const suggestBlocks = (field: string, after: string | null, blocks: NodeJson[]): SuggestedChange => ({
  kind: 'blocks-added',
  field,
  after,
  blocks,
});

/** The change that takes whole blocks out; null when one of them is not there. */
export function suggestRemoval(ydoc: Doc, field: string, blockIds: string[]): SuggestedChange | null {
  const { blocks } = layOut(ydoc, field);
  const found = blockIds.flatMap((blockId) => blocks.find((block) => block.blockId === blockId) ?? []);
  if (found.length === 0 || found.length < blockIds.length) return null;
  const ordered = found.toSorted((one, other) => one.from - other.from);
  return {
    kind: 'blocks-removed',
    field,
    blockIds: ordered.map(({ blockId }) => blockId),
    words: ordered.map(({ words }) => words).join('\n'),
  };
}

/**
 * The change a script asks for: other words for those it quotes, in the emphasis of the first of them, or for a whole
 * paragraph. Null when the text does not hold them.
 */
export function suggestForQuote(
  ydoc: Doc,
  field: string,
  anchor: AnchorRequest,
  words: string,
): SuggestedChange | null {
  const found = quotedPlace(layOut(ydoc, field).textblocks, anchor);
  if (!found) return null;
  const { textblock, start, end } = found;
  const doc = schema.nodeFromJSON(fragmentToJson(ydoc, field));
  // Safe because the marks of our schema are written as MarkJson.
  const marks = (doc.nodeAt(textblock.from + start)?.marks ?? []).map((mark) => mark.toJSON() as MarkOfText);
  return wordsChange(field, textblock, start, end, inlineOf(words, marks));
}

type MarkOfText = NonNullable<NodeJson['marks']>[number];

/** The passage a script means: the words it quotes, or the whole of a paragraph. */
export function quotedPlace(textblocks: Textblock[], anchor: AnchorRequest) {
  if ('blockId' in anchor) {
    const textblock = textblocks.find(({ blockId }) => blockId === anchor.blockId);
    return textblock ? { textblock, start: 0, end: textblock.text.length } : null;
  }
  const places = textblocks.flatMap((textblock) =>
    occurrencesOf(textblock.text, anchor.quote).map(({ start, end }) => ({ textblock, start, end })),
  );
  return places[anchor.occurrence - 1] ?? null;
}

function inlineOf(words: string, marks: MarkOfText[]): NodeJson[] {
  return words
    .split('\n')
    .flatMap((line, at): NodeJson[] => [
      ...(at > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks.length > 0 ? { marks } : {}) } as const]),
    ]);
}

/** Words are held by their first and last unit, a place between words by its neighbours. */
export function wordsChange(
  field: string,
  textblock: Textblock,
  start: number,
  end: number,
  replacement: NodeJson[],
): SuggestedChange {
  const isInsertion = start === end;
  return {
    kind: 'words',
    field,
    blockId: textblock.blockId,
    start: encodePlace({ textblock, offset: start }, isInsertion ? 'left' : 'right'),
    end: encodePlace({ textblock, offset: end }, isInsertion ? 'right' : 'left'),
    ...quotedWords(textblock.text, { start, end }),
    replacement,
  };
}
