import {
  audiencesFor,
  type Actor,
  type Comment,
  type DocumentId,
  type GuestActor,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';

/**
 * The threads of a text, oldest first, settled ones included. For everybody to whom it was opened; those of the
 * drafting group are for the drafting group. Whoever reads it for its publication finds none. Throws `Refused` not_found.
 */
export async function listComments(
  ctx: Context,
  actor: Actor | GuestActor,
  documentId: DocumentId,
): Promise<Comment[]> {
  const reader = await requireAccess(ctx.db.read, actor, documentId, 'view');
  return ctx.db.read.comment.ofDocument(documentId, audiencesFor(reader));
}
