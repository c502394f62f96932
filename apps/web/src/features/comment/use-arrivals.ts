'use client';

import type { Author, Comment, CommentId, MembershipId } from '@undersigned/domain';
import { useState } from 'react';

/**
 * The author of the newest thread that came while this page was open, somebody else's; null before the first. `threads`
 * is null until they have been read.
 */
export function useArrivals(threads: readonly Comment[] | null, me: MembershipId | null): Author | null {
  const [seen, setSeen] = useState<{ ids: Set<CommentId>; newest: Author | null } | null>(null);
  if (threads === null) return null;
  if (seen === null) {
    setSeen({ ids: idsOf(threads), newest: null });
    return null;
  }
  if (threads.every(({ id }) => seen.ids.has(id))) return seen.newest;
  const fresh = threads.filter(({ id, author }) => !seen.ids.has(id) && author.membershipId !== me);
  const newest = fresh.at(-1)?.author ?? seen.newest;
  setSeen({ ids: idsOf(threads), newest });
  return newest;
}

const idsOf = (threads: readonly Comment[]) => new Set(threads.map(({ id }) => id));
