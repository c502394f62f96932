import { maySettle, type CommentId, type CommentState, type MemberActor } from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { requireThread } from './require-thread.js';

const reasonSchema = z.string().trim().max(2_000);

/** A reason helps whoever raised the point; many settled points need none. */
export const resolveSchema = z.strictObject({
  reason: reasonSchema.nullish().transform((reason) => reason || null),
});

/** Reopening undoes somebody's decision, so it says why. */
export const reopenSchema = z.strictObject({ reason: reasonSchema.min(1) });

/**
 * Settles an open thread; the reason stays with it. For its author, those who hold the pen, and those who steer
 * the text. Throws `Refused` not_found, forbidden, conflict when it has been settled meanwhile.
 */
export async function resolveComment(
  ctx: Context,
  actor: MemberActor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { reason } = parseInput(resolveSchema, input);
  const state: CommentState = { kind: 'resolved', by: authorOf(actor), reason, at: ctx.now() };
  await changeState(ctx, actor, commentId, state);
}

/**
 * Opens a settled thread again; the reason becomes its next reply. For the same people. Throws `Refused`
 * not_found, forbidden, conflict when it is open already.
 */
export async function reopenComment(
  ctx: Context,
  actor: MemberActor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { reason } = parseInput(reopenSchema, input);
  await ctx.db.transact(async (tx) => {
    await changeState(ctx, actor, commentId, { kind: 'open' });
    await tx.comment.insertReply(commentId, {
      id: ctx.newId('reply'),
      author: authorOf(actor),
      body: reason,
      createdAt: ctx.now(),
    });
  });
}

async function changeState(
  ctx: Context,
  actor: MemberActor,
  commentId: CommentId,
  state: CommentState,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(maySettle(comment, commenter));
    const isChanged = await tx.comment.changeState(commentId, state);
    if (!isChanged) throw Refused.because('conflict');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: state.kind === 'open' ? 'comment.reopened' : 'comment.resolved', commentId },
    });
  });
}
