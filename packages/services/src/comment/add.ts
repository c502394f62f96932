import {
  mayComment,
  newCommentSchema,
  type Anchor,
  type Comment,
  type DocumentId,
  type MemberActor,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { placeAnchor } from './place-anchor.js';

/**
 * Begins a thread. The anchor is a range of the editor, words to look for, a block, or nothing for the whole
 * text. For those who may comment; no right to edit is needed. Throws `Refused` not_found, forbidden,
 * document_frozen, anchor_not_found.
 */
export async function addComment(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<Comment> {
  const { body, anchor: wanted } = parseInput(newCommentSchema, input);
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'comment');
  const anchor: Anchor = await placeAnchor(ctx, document, wanted ?? { kind: 'document' });
  return ctx.db.transact(async (tx) => {
    const now = await requireAccess(tx, actor, documentId, 'comment');
    orRefuse(mayComment(now.document.phase, now));
    const comment: Comment = {
      id: ctx.newId('comment'),
      documentId,
      anchor,
      author: authorOf(actor),
      body,
      createdAt: ctx.now(),
      state: { kind: 'open' },
      replies: [],
    };
    await tx.comment.insert(comment);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId,
      actor,
      event: { type: 'comment.added', commentId: comment.id },
    });
    return comment;
  });
}
