'use client';

import type { Comment } from '@undersigned/domain';
import {
  placesInOrder,
  useEditorValue,
  type Editor,
  type Highlight,
  type Place,
} from '@undersigned/editor/react';
import { useEffect, useMemo } from 'react';
import { tintOf } from '@/ui/tint';
import { draftId } from './components/comment-draft';
import { inReadingOrder, type PlacedThread } from './thread-order';
import type { CommentDraft } from './use-comment-draft';

/**
 * Marks the words these threads are about and gives the threads in reading order, again whenever typing
 * changes that order or takes words away.
 */
export function usePlacedThreads(
  editor: Editor,
  field: string,
  threads: Comment[],
  activeId: string | null,
  draft: CommentDraft | null,
): PlacedThread[] {
  useEffect(() => {
    const highlights = highlightsOf(threads, activeId);
    if (draft?.anchor) {
      highlights.push({ id: draftId, anchor: draft.anchor, tint: 'var(--accent)', isActive: true });
    }
    editor.commands.setHighlights(highlights);
  }, [editor, threads, activeId, draft]);
  const places = useEditorValue(editor, ({ state }) => placesInOrder(state), isSameOrder);
  return useMemo(() => inReadingOrder(threads, places, field), [threads, places, field]);
}

/** The words these threads are about, as the editor marks them. */
export const highlightsOf = (threads: readonly Comment[], activeId: string | null): Highlight[] =>
  threads.map(({ id, anchor, author }) => ({
    id,
    anchor,
    tint: tintOf(author.organisationId),
    isActive: id === activeId,
  }));

type Places = ReadonlyMap<string, Place>;

/** Whether the same words are marked, in the same order. */
const isSameOrder = (one: Places, other: Places): boolean => {
  if (one === other) return true;
  if (one.size !== other.size) return false;
  const twins = sortedPlaces(other);
  return sortedPlaces(one).every(([id, place], at) => {
    const [twinId, twin] = twins[at] ?? [];
    return id === twinId && kindOf(place) === kindOf(twin);
  });
};

const sortedPlaces = (places: Places) =>
  Array.from(places).sort(([, one], [, other]) => startOf(one) - startOf(other));

const startOf = (place: Place): number => (typeof place === 'string' ? -1 : place.from);
const kindOf = (place: Place | undefined) => (typeof place === 'object' ? 'words' : place);
