import { labelsSchema, mayComment, maySettle, type CommentId, type Contributor } from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { recordThread } from './record-thread.js';
import { requireThread } from './require-thread.js';

export const labelSchema = z.strictObject({ labels: labelsSchema });

/** Says what a thread is about. For its author and the drafting group. Throws `Refused` not_found, forbidden, document_frozen. */
export async function labelComment(
  ctx: Context,
  actor: Contributor,
  commentId: CommentId,
  input: unknown,
): Promise<void> {
  const { labels } = parseInput(labelSchema, input);
  await ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(mayComment(document.phase, commenter));
    orRefuse(maySettle(comment, commenter));
    await tx.comment.setLabels(commentId, labels);
    await recordThread(ctx, tx, actor, document, comment, { type: 'comment.labelled', labels });
  });
}
