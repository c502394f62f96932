import type { PresentParagraph, SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { changePlacer, type PlacedChange } from './place.js';
import { layoutsOf, type SuggestionIndex, type Textblock } from './textblocks.js';

/**
 * Finds where changes would be made, and the paragraphs they are about, as they read now, in reading order: the one its
 * words stand in, or stood in when they are lost; those that would be taken out. A change that adds blocks is about none.
 */
export function presentParagraphs(
  ydoc: Doc,
): (change: SuggestedChange) => { place: PlacedChange; paragraphs: PresentParagraph[] } {
  const layoutOf = layoutsOf(ydoc);
  const placeOf = changePlacer(ydoc, layoutOf);
  return (change) => {
    const index = layoutOf(change.field);
    const place = placeOf(change);
    const isAbout = reachOf(change, place, index);
    const paragraphs = index.textblocks.flatMap((textblock) =>
      textblock.blockId !== '' && isAbout(textblock)
        ? [{ blockId: textblock.blockId, words: textblock.text }]
        : [],
    );
    return { place, paragraphs };
  };
}

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
    case 'blocks-removed': {
      const removed = blocks.filter(({ blockId }) => change.blockIds.includes(blockId));
      return ({ from }) => removed.some((block) => block.from < from && from < block.to);
    }
    case 'blocks-added':
      return () => false;
  }
}
