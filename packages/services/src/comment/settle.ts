import {
  canBecome,
  mayComment,
  mayGive,
  maySettle,
  outcomeSchema,
  type CommentId,
  type Contributor,
} from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { recordThread } from './record-thread.js';
import { requireThread } from './require-thread.js';

const reasonSchema = z.string().trim().max(2_000);

/** A reason helps whoever raised the point; what is not followed needs one. */
export const resolveSchema = z.strictObject({
  outcome: outcomeSchema.default('settled'),
  reason: reasonSchema.nullish().transform((reason) => reason || null),
});

/** Reopening undoes somebody's decision, so it says why. */
export const reopenSchema = z.strictObject({ reason: reasonSchema.min(1) });

/**
 * Gives an open thread, or one that waits for the meeting, its outcome; the reason stays with it. Its author may
 * call it settled; every outcome is for the drafting group. Throws `Refused` not_found, forbidden, reason_needed,
 * conflict when it has been settled meanwhile.
 */
export async function resolveComment(
  ctx: Context,
  actor: Contributor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { outcome, reason } = parseInput(resolveSchema, input);
  await ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(maySettle(comment, commenter));
    orRefuse(mayGive(outcome, reason, commenter));
    const step = { kind: 'resolved', outcome, reason, by: authorOf(actor), at: ctx.now() } as const;
    const isTaken = canBecome(comment.state, outcome) && (await tx.comment.take(comment, step));
    if (!isTaken) throw Refused.because('conflict');
    await recordThread(ctx, tx, actor, document, comment, { type: 'comment.resolved', outcome });
  });
}

/**
 * Opens a settled thread again and keeps what was decided before. For its author and the drafting group. Throws
 * `Refused` not_found, forbidden, document_frozen when the text is published, conflict when it is open already.
 */
export async function reopenComment(
  ctx: Context,
  actor: Contributor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { reason } = parseInput(reopenSchema, input);
  await ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(mayComment(document.phase, commenter));
    orRefuse(maySettle(comment, commenter));
    const step = { kind: 'reopened', reason, by: authorOf(actor), at: ctx.now() } as const;
    const isTaken = comment.state.kind !== 'open' && (await tx.comment.take(comment, step));
    if (!isTaken) throw Refused.because('conflict');
    await recordThread(ctx, tx, actor, document, comment, { type: 'comment.reopened' });
  });
}
