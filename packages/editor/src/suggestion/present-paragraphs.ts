import type { NeighbourParagraph, SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { changePlacer, type PlacedChange } from './place.js';
import { layoutsOf, type SuggestionIndex, type Textblock } from './textblocks.js';

/**
 * Finds where changes would be made, and the paragraphs they are about, as they read now, in reading order: the one its
 * words stand in, or stood in when they are lost; those that would be taken out. A change that adds blocks is about none.
 */
export function presentParagraphs(
  ydoc: Doc,
): (change: SuggestedChange) => { place: PlacedChange; paragraphs: NeighbourParagraph[] } {
  const layoutOf = layoutsOf(ydoc);
  const placeOf = changePlacer(ydoc, layoutOf);
  return (change) => {
    const index = layoutOf(change.field);
    const place = placeOf(change);
    const isAbout = reachOf(change, place, index);
    const paragraphs = index.textblocks.flatMap((textblock, at) =>
      textblock.blockId !== '' && isAbout(textblock)
        ? [
            {
              blockId: textblock.blockId,
              words: textblock.text,
              next: followerOf(textblock, index.textblocks[at + 1]),
            },
          ]
        : [],
    );
    return { place, paragraphs };
  };
}

/** Nothing stands between two blocks where one begins as the other ends; a block begins one before its words. */
const followerOf = ({ from, text }: Textblock, next: Textblock | undefined): string | null =>
  (next && next.from - 1 === from + text.length + 1 && next.blockId) || null;

function reachOf(
  change: SuggestedChange,
  place: PlacedChange,
  { blocks }: SuggestionIndex,
): (textblock: Textblock) => boolean {
  switch (change.kind) {
    case 'words':
      return place.state === 'lost'
        ? ({ blockId }) => blockId === change.blockId
        : ({ from, text }) => from <= place.from && place.to <= from + text.length;
    case 'blocks-removed':
    case 'blocks-reworded': {
      const removed = blocks.filter(({ blockId }) => change.blockIds.includes(blockId));
      return ({ from }) => removed.some((block) => block.from < from && from < block.to);
    }
    case 'blocks-added':
      return () => false;
  }
}
