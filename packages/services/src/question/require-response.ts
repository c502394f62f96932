import type { Stores } from '@undersigned/db';
import {
  isWritable,
  type Access,
  type Actor,
  type Document,
  type DocumentId,
  type GuestActor,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/**
 * The response, for somebody with this access. Whoever wants to edit meets one whose words may still change.
 * Throws `Refused` not_found, forbidden, document_frozen, not_a_response.
 */
export async function requireResponse(
  stores: Stores,
  actor: Actor | GuestActor,
  documentId: DocumentId,
  need: Access,
): Promise<Document> {
  const { document } = await requireAccess(stores, actor, documentId, need);
  if (document.kind !== 'response') throw Refused.because('not_a_response');
  if (need === 'edit' && !isWritable(document.phase)) throw Refused.because('document_frozen');
  return document;
}
