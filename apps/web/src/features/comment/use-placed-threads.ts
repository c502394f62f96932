'use client';

import type { Comment } from '@undersigned/domain';
import { placesOf, useEditorValue, type Editor, type Highlight } from '@undersigned/editor/react';
import { useEffect } from 'react';
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
  return useEditorValue(
    editor,
    (current) => inReadingOrder(threads, placesOf(current.state), field),
    isSameOrder,
  );
}

/** The words these threads are about, as the editor marks them. */
export const highlightsOf = (threads: readonly Comment[], activeId: string | null): Highlight[] =>
  threads.map(({ id, anchor, author }) => ({
    id,
    anchor,
    tint: tintOf(author.organisationId),
    isActive: id === activeId,
  }));

const isSameOrder = (one: PlacedThread[], other: PlacedThread[]): boolean =>
  one.length === other.length &&
  one.every(({ thread, place }, at) => {
    const twin = other[at];
    return twin?.thread === thread && kindOf(twin.place) === kindOf(place);
  });

const kindOf = (place: PlacedThread['place']) => (typeof place === 'string' ? place : 'words');
