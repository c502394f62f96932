import type { Comment, CommentId } from '@undersigned/domain';
import type { Place } from '@undersigned/editor/react';

/** A thread and where its words stood when their order last changed: a place in this text, the text as a whole, or nowhere any more. */
export interface PlacedThread {
  id: CommentId;
  thread: Comment;
  place: { from: number; to: number } | 'whole' | 'lost';
}

/**
 * Threads in reading order: those about the whole text, then by their words, and last those whose words are
 * gone. Threads of another field (another answer) are left out.
 */
export function inReadingOrder(
  threads: readonly Comment[],
  places: ReadonlyMap<string, Place>,
  field: string,
): PlacedThread[] {
  return threads
    .filter(({ anchor }) => anchor.kind === 'document' || anchor.field === field)
    .map((thread) => ({ id: thread.id, thread, place: placeOf(thread, places) }))
    .sort(
      (one, other) =>
        rank(one) - rank(other) || one.thread.createdAt.getTime() - other.thread.createdAt.getTime(),
    );
}

function placeOf({ id, anchor }: Comment, places: ReadonlyMap<string, Place>): PlacedThread['place'] {
  if (anchor.kind === 'document') return 'whole';
  const place = places.get(id);
  return typeof place === 'object' ? place : 'lost';
}

function rank({ place }: PlacedThread): number {
  if (place === 'whole') return -1;
  return place === 'lost' ? Number.MAX_SAFE_INTEGER : place.from;
}

/** The words a thread is about, as they stood when it began; null for the whole text. */
export const quoteOf = ({ anchor }: Pick<Comment, 'anchor'>): string | null =>
  anchor.kind === 'document' ? null : anchor.quote;
