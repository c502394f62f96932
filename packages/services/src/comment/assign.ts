import { idSchema, mayAssign, type CommentId, type MemberActor } from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { recordThread } from './record-thread.js';
import { requireThread } from './require-thread.js';
import { readersOf } from './text-readers.js';

/** Null takes it off whoever had it. */
export const assignSchema = z.strictObject({ assigneeId: idSchema('membership').nullable() });

/**
 * Gives a thread to somebody of the drafting group. For the drafting group. Throws `Refused` not_found, forbidden,
 * document_frozen, not_a_drafter.
 */
export async function assignComment(
  ctx: Context,
  actor: MemberActor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { assigneeId } = parseInput(assignSchema, input);
  await ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(mayAssign(document.phase, commenter));
    const readers = assigneeId === null ? [] : await readersOf(tx, document);
    const assignee = readers.find(({ membershipId, drafts }) => drafts && membershipId === assigneeId);
    if (assigneeId !== null && !assignee) throw Refused.because('not_a_drafter', { field: 'assigneeId' });
    await tx.comment.assign(commentId, assignee ?? null);
    await recordThread(ctx, tx, actor, document, comment, { type: 'comment.assigned', assigneeId });
  });
}
