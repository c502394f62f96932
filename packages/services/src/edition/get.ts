import type { Actor, DocumentId, Edition, EditionId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/** One edition, with the exact text that was hashed. For those who may see its text. Throws `Refused` not_found. */
export async function getEdition(ctx: Context, actor: Actor, editionId: EditionId): Promise<Edition> {
  const edition = await ctx.db.read.edition.byId(editionId);
  if (!edition) throw Refused.because('not_found');
  await requireAccess(ctx.db.read, actor, edition.documentId, 'view');
  return edition;
}

/** The editions of a text, newest first. Throws `Refused` not_found. */
export async function listEditions(ctx: Context, actor: Actor, documentId: DocumentId): Promise<Edition[]> {
  await requireAccess(ctx.db.read, actor, documentId, 'view');
  return ctx.db.read.edition.ofDocument(documentId);
}
