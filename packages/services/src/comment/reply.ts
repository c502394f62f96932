import {
  commentBodySchema,
  mayMention,
  mayReply,
  mentionsSchema,
  type CommentId,
  type Contributor,
  type Reply,
} from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { recordThread } from './record-thread.js';
import { requireThread } from './require-thread.js';
import { readersOf } from './text-readers.js';

export const newReplySchema = z.strictObject({ body: commentBodySchema, mentions: mentionsSchema });

/** Answers in an open thread. Throws `Refused` not_found, forbidden, comment_closed, document_frozen, mention_not_reader. */
export async function replyToComment(
  ctx: Context,
  actor: Contributor,
  commentId: CommentId,
  input: unknown,
): Promise<Reply> {
  const { body, mentions } = parseInput(newReplySchema, input);
  return ctx.db.transact(async (tx) => {
    const { comment, document, commenter } = await requireThread(tx, actor, commentId);
    orRefuse(mayReply(document.phase, comment, commenter));
    if (mentions.length > 0) {
      orRefuse(mayMention(mentions, comment.audience, await readersOf(tx, document)));
    }
    const reply: Reply = {
      id: ctx.newId('reply'),
      author: authorOf(actor),
      body,
      createdAt: ctx.now(),
      mentions,
    };
    await tx.comment.insertReply(commentId, reply);
    const called = mentions.length > 0 ? { mentions } : {};
    const said = { type: 'comment.replied', replyId: reply.id, ...called } as const;
    await recordThread(ctx, tx, actor, document, comment, said);
    return reply;
  });
}
