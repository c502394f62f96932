import type { Actor, Comment, DocumentId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';

/** The threads of a text, oldest first, settled ones included. For everybody who may read it. Throws `Refused` not_found. */
export async function listComments(ctx: Context, actor: Actor, documentId: DocumentId): Promise<Comment[]> {
  await requireAccess(ctx.db.read, actor, documentId, 'view');
  return ctx.db.read.comment.ofDocument(documentId);
}
