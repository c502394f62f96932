import {
  mayBegin,
  mayMention,
  newCommentSchema,
  type Anchor,
  type Comment,
  type DocumentId,
  type Contributor,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { authorOf } from './author-of.js';
import { placeAnchor } from './place-anchor.js';
import { recordThread } from './record-thread.js';
import { readersOf } from './text-readers.js';

/**
 * Begins a thread. The anchor is a range of the editor, words to look for, a block, or nothing for the whole
 * text. For those who may comment; no right to edit is needed. One of the drafting group is begun by the drafting
 * group. Throws `Refused` not_found, forbidden, document_frozen, anchor_not_found, mention_not_reader.
 */
export async function addComment(
  ctx: Context,
  actor: Contributor,
  documentId: DocumentId,
  input: unknown,
): Promise<Comment> {
  const { body, anchor: wanted, labels, audience, mentions } = parseInput(newCommentSchema, input);
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'comment');
  const anchor: Anchor = await placeAnchor(ctx, document, wanted ?? { kind: 'document' });
  return ctx.db.transact(async (tx) => {
    const now = await requireAccess(tx, actor, documentId, 'comment');
    orRefuse(mayBegin(now.document.phase, audience, now));
    if (mentions.length > 0) orRefuse(mayMention(mentions, audience, await readersOf(tx, now.document)));
    const comment: Comment = {
      id: ctx.newId('comment'),
      documentId,
      anchor,
      author: authorOf(actor),
      body,
      createdAt: ctx.now(),
      audience,
      labels,
      mentions,
      assignee: null,
      steps: [],
      state: { kind: 'open' },
      replies: [],
    };
    await tx.comment.insert(comment);
    const called = mentions.length > 0 ? { mentions } : {};
    await recordThread(ctx, tx, actor, now.document, comment, { type: 'comment.added', ...called });
    return comment;
  });
}
