import {
  commentBodySchema,
  mayReply,
  type CommentId,
  type MemberActor,
  type Reply,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { requireThread } from './require-thread.js';

export const newReplySchema = z.strictObject({ body: commentBodySchema });

/** Answers in an open thread. Throws `Refused` not_found, forbidden, comment_closed, document_frozen. */
export async function replyToComment(
  ctx: Context,
  actor: MemberActor,
  commentId: CommentId,
  input: unknown,
): Promise<Reply> {
  const { body } = parseInput(newReplySchema, input);
  return ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(mayReply(document.phase, comment, commenter));
    const reply: Reply = { id: ctx.newId('reply'), author: authorOf(actor), body, createdAt: ctx.now() };
    await tx.comment.insertReply(commentId, reply);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'comment.replied', commentId },
    });
    return reply;
  });
}
