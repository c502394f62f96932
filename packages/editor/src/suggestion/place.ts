import type { SuggestedChange, WordsChange, WordsSpan } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { findPlace, searchedText, type FoundWords, type SearchedText } from './place-words.js';
import { placeDecoder } from './position-codec.js';
import { layoutsOf, type SuggestionIndex } from './textblocks.js';

/** Where a change would be made now, in ProseMirror positions of its field. */
export type PlacedChange =
  | {
      state: 'placed';
      field: string;
      from: number;
      to: number;
      isMoved: boolean;
      paragraph: Paragraph | null;
      /** Of blocks that are added, the block they follow. */
      behind: { from: number; to: number } | null;
      /** Whether whole blocks are taken out, or make way for others. */
      takesOut: boolean;
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
  const texts = new Map<string, SearchedText>();
  return (change) => {
    const index = layoutOf(change.field);
    const text = texts.get(change.field) ?? searchedText(index, placeDecoder(ydoc, index));
    texts.set(change.field, text);
    switch (change.kind) {
      case 'words':
        return placedWords(change, findPlace(change, text));
      case 'blocks-added':
        return placedAddition(change, index);
      case 'blocks-removed':
      case 'blocks-reworded':
        return placedTogether(change, index);
    }
  };
}

const lost: PlacedChange = { state: 'lost' };

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
    behind: null,
    takesOut: false,
  };
}

const placedBlocks = { state: 'placed', isMoved: false, paragraph: null } as const;

/** Items go behind an item, other blocks behind its list. */
function placedAddition(
  { field, after, blocks: added }: Extract<SuggestedChange, { kind: 'blocks-added' }>,
  { blocks }: SuggestionIndex,
): PlacedChange {
  const block = blocks.find(({ blockId }) => blockId === after);
  const isItem = added[0]?.type === 'listItem';
  const at = after === null ? 0 : isItem ? block?.to : (block?.listEnd ?? block?.to);
  if (at === undefined) return lost;
  const behind = block ? { from: block.from, to: block.to } : null;
  return { ...placedBlocks, field, from: at, to: at, behind, takesOut: false };
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
  return { ...placedBlocks, field, from: first.from, to: last.to, behind: null, takesOut: true };
}
