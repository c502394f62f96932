import type { SuggestedChange } from '@undersigned/domain';
import { suggestionPlacesOf, type Editor } from '@undersigned/editor/react';
import { blockPlacesOf } from '@/features/comment';

/** Where a suggestion stands beside the text: at its words, or else at the block it was about. */
export const placeBeside = (state: Editor['state'], id: string, block: string) =>
  suggestionPlacesOf(state).get(id) ?? blockPlacesOf(state).get(block);

/** The block a change is about, or behind which it puts others; empty at the beginning of the text. */
export function blockOf(change: SuggestedChange): string {
  switch (change.kind) {
    case 'words':
      return change.blockId;
    case 'blocks-added':
      return change.after ?? '';
    case 'blocks-removed':
    case 'blocks-reworded':
      return change.blockIds[0] ?? '';
  }
}
