import {
  findBetweenNeighbours,
  findWords,
  keptAround,
  leastNeighbour,
  type SuggestedChange,
  type WordsChange,
  type WordsSpan,
} from '@undersigned/domain';
import type { Doc } from 'yjs';
import { placeDecoder, type UnitPlace } from './position-codec.js';
import { layoutsOf, type SuggestionIndex, type Textblock } from './textblocks.js';

/** Where a change would be made now, in ProseMirror positions of its field. */
export type PlacedChange =
  | {
      state: 'placed';
      field: string;
      from: number;
      to: number;
      isMoved: boolean;
      paragraph: Paragraph | null;
    }
  /** What it was about has changed or is gone. */
  | { state: 'lost' };

/** The paragraph whose words change, and which of its units; blocks have none. */
export interface Paragraph extends WordsSpan {
  text: string;
}

/** Where this change would be made now. */
export const placeChange = (ydoc: Doc, change: SuggestedChange): PlacedChange => changePlacer(ydoc)(change);

/** Places many changes in one state of the document; the text is laid out once per field. */
export function changePlacer(
  ydoc: Doc,
  layoutOf = layoutsOf(ydoc),
): (change: SuggestedChange) => PlacedChange {
  const decoders = new Map<string, (encoded: string) => UnitPlace | null>();
  return (change) => {
    const index = layoutOf(change.field);
    const decode = decoders.get(change.field) ?? placeDecoder(ydoc, index);
    decoders.set(change.field, decode);
    switch (change.kind) {
      case 'words':
        return placedWords(change, wordsByPosition(change, decode) ?? wordsByQuote(change, index, decode));
      case 'blocks-added':
        return placedAddition(change, index);
      case 'blocks-removed':
      case 'blocks-reworded':
        return placedTogether(change, index);
    }
  };
}

const lost: PlacedChange = { state: 'lost' };

interface FoundWords extends WordsSpan {
  textblock: Textblock;
}

function placedWords({ field, blockId }: WordsChange, found: FoundWords | null): PlacedChange {
  if (!found) return lost;
  const { textblock, start, end } = found;
  return {
    state: 'placed',
    field,
    from: textblock.from + start,
    to: textblock.from + end,
    isMoved: textblock.blockId !== blockId,
    paragraph: { text: textblock.text, start, end },
  };
}

/** Where the positions say, if the very words are still between them. */
function wordsByPosition(
  change: WordsChange,
  decode: (encoded: string) => UnitPlace | null,
): FoundWords | null {
  const between = rangeOf(change, decode);
  if (!between) return null;
  const { textblock, start, end } = between;
  if (change.replaced !== '') {
    return textblock.text.slice(start, end) === change.replaced ? between : null;
  }
  const { prefix, suffix } = change;
  const kept =
    keptAround(textblock.text, { start, end: start }, { prefix, suffix: '' }) +
    keptAround(textblock.text, { start: end, end }, { prefix: '', suffix });
  const isAtHome = prefix.length + suffix.length === 0 ? textblock.text === '' : true;
  return isAtHome && kept * 2 >= prefix.length + suffix.length ? { textblock, start, end: start } : null;
}

/** Where the words stand that were quoted: in their own paragraph, or else in one other. */
function wordsByQuote(
  change: WordsChange,
  { textblocks }: SuggestionIndex,
  decode: (encoded: string) => UnitPlace | null,
): FoundWords | null {
  const found = textblocks.flatMap((textblock) => {
    const span = findWords(textblock.text, change);
    return span ? [{ textblock, ...span }] : [];
  });
  const own = found.find(({ textblock }) => textblock.blockId === change.blockId);
  const [only, ...others] = found;
  return (
    own ??
    (others.length === 0 ? only : undefined) ??
    besideNeighbour(change, decode) ??
    atEdge(change, decode) ??
    betweenNeighbours(change, textblocks)
  );
}

/** In its own paragraph, when its positions went with a part of the text that was written anew. */
function betweenNeighbours(change: WordsChange, textblocks: readonly Textblock[]): FoundWords | null {
  const textblock = textblocks.find(({ blockId }) => blockId === change.blockId);
  const span = textblock && findBetweenNeighbours(textblock.text, change);
  return span ? { textblock, ...span } : null;
}

/** A place between words that has kept one neighbour, when everything further off was written anew. */
function besideNeighbour(
  change: WordsChange,
  decode: (encoded: string) => UnitPlace | null,
): FoundWords | null {
  const between = change.replaced === '' ? rangeOf(change, decode) : null;
  if (!between) return null;
  const { prefix, suffix } = change;
  const { textblock, start, end } = between;
  const least = (context: string) => Math.min(leastNeighbour, context.length);
  const before = keptAround(textblock.text, { start, end: start }, { prefix, suffix: '' });
  if (prefix !== '' && before >= least(prefix)) return { textblock, start, end: start };
  const after = keptAround(textblock.text, { start: end, end }, { prefix: '', suffix });
  return suffix !== '' && after >= least(suffix) ? { textblock, start: end, end } : null;
}

/**
 * At the beginning or the end of its own paragraph: the edge is a neighbour too, when what stood next to it was changed
 * and the words a little further in still stand.
 */
function atEdge(change: WordsChange, decode: (encoded: string) => UnitPlace | null): FoundWords | null {
  const between = change.replaced === '' ? rangeOf(change, decode) : null;
  if (between?.textblock.blockId !== change.blockId) return null;
  const { prefix, suffix } = change;
  const { textblock, start, end } = between;
  const { text } = textblock;
  const half = (context: string) => Math.ceil(context.length / 2);
  if (prefix === '' && start === 0 && suffix !== '') {
    return text.includes(suffix.slice(-half(suffix))) ? { textblock, start, end: start } : null;
  }
  const isAtEnd = suffix === '' && end === text.length && prefix !== '';
  return isAtEnd && text.includes(prefix.slice(0, half(prefix))) ? { textblock, start: end, end } : null;
}

function rangeOf(
  { start, end }: WordsChange,
  decode: (encoded: string) => UnitPlace | null,
): FoundWords | null {
  const from = decode(start);
  const to = decode(end);
  if (!from || to?.textblock !== from.textblock || from.offset > to.offset) return null;
  return { textblock: from.textblock, start: from.offset, end: to.offset };
}

/** Items go behind an item, other blocks behind its list. */
function placedAddition(
  { field, after, blocks: added }: Extract<SuggestedChange, { kind: 'blocks-added' }>,
  { blocks }: SuggestionIndex,
): PlacedChange {
  const block = blocks.find(({ blockId }) => blockId === after);
  const isItem = added[0]?.type === 'listItem';
  const at = after === null ? 0 : isItem ? block?.to : (block?.listEnd ?? block?.to);
  return at === undefined
    ? lost
    : { state: 'placed', field, from: at, to: at, isMoved: false, paragraph: null };
}

/** Blocks are taken out or reworded together only as they were: side by side, and with the words they had. */
function placedTogether(
  { field, blockIds, words }: Extract<SuggestedChange, { kind: 'blocks-removed' | 'blocks-reworded' }>,
  { blocks }: SuggestionIndex,
): PlacedChange {
  const found = blockIds.flatMap((id) => blocks.find(({ blockId }) => blockId === id) ?? []);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || found.length < blockIds.length) return lost;
  const isTogether = found.every((block, at) => at === 0 || block.from === found[at - 1]?.to);
  if (!isTogether || found.map((block) => block.words).join('\n') !== words) return lost;
  return { state: 'placed', field, from: first.from, to: last.to, isMoved: false, paragraph: null };
}
