import type { PresentParagraph, SuggestedChange } from '@undersigned/domain';
import type { Doc } from 'yjs';
import { changePlacer } from './place.js';
import { layOut, type SuggestionIndex, type Textblock } from './textblocks.js';

/**
 * Finds the paragraphs that changes are about, as they read now, in reading order: the one its words stand in, or stood
 * in when they are lost; those that would be taken out. A change that adds blocks is about none.
 */
export function presentParagraphs(ydoc: Doc): (change: SuggestedChange) => PresentParagraph[] {
  const place = changePlacer(ydoc);
  const layouts = new Map<string, SuggestionIndex>();
  const layoutOf = (field: string) => {
    const index = layouts.get(field) ?? layOut(ydoc, field);
    layouts.set(field, index);
    return index;
  };
  return (change) => {
    const isAbout = reachOf(change, layoutOf(change.field));
    return layoutOf(change.field).textblocks.flatMap((textblock) =>
      textblock.blockId !== '' && isAbout(textblock)
        ? [{ blockId: textblock.blockId, words: textblock.text }]
        : [],
    );
  };

  function reachOf(change: SuggestedChange, { blocks }: SuggestionIndex): (textblock: Textblock) => boolean {
    switch (change.kind) {
      case 'words': {
        const placed = place(change);
        return placed.state === 'lost'
          ? ({ blockId }) => blockId === change.blockId
          : ({ from, text }) => from <= placed.from && placed.to <= from + text.length;
      }
      case 'blocks-removed': {
        const removed = blocks.filter(({ blockId }) => change.blockIds.includes(blockId));
        return ({ from }) => removed.some((block) => block.from < from && from < block.to);
      }
      case 'blocks-added':
        return () => false;
    }
  }
}
