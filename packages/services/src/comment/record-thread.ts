import type { Transaction } from '@undersigned/db';
import type { Comment, Document, Event, Contributor } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';

type ThreadEvent = Extract<Event, { type: `comment.${string}` }>;
type Said<E> = E extends ThreadEvent ? Omit<E, 'commentId' | 'isPrivate'> : never;

/** Writes what happened to a thread; of a thread of the drafting group the row says so, and is theirs. */
export async function recordThread(
  ctx: Context,
  tx: Transaction,
  actor: Contributor,
  document: Document,
  { id: commentId, audience }: Pick<Comment, 'id' | 'audience'>,
  said: Said<ThreadEvent>,
): Promise<void> {
  const event: ThreadEvent = { ...said, commentId, ...(audience === 'drafters' && { isPrivate: true }) };
  await record(ctx, tx, { coalitionId: document.coalitionId, documentId: document.id, actor, event });
}
