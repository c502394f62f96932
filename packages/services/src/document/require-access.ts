import type { Stores } from '@undersigned/db';
import {
  accessOf,
  atLeast,
  type Access,
  type Actor,
  type Document,
  type DocumentId,
} from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/**
 * The document and what the actor may do with it. Throws `Refused` not_found for a document of another
 * coalition or one the actor may not even see, in the same words as for none at all; forbidden when the actor
 * may see it and wants more.
 */
export async function requireAccess(
  stores: Stores,
  actor: Actor,
  documentId: DocumentId,
  need: Access,
): Promise<{ document: Document; access: Access }> {
  const document = await stores.document.byId(documentId);
  if (!document) throw Refused.because('not_found');
  if (actor.kind === 'system') return { document, access: 'edit' };
  if (document.coalitionId !== actor.coalitionId) throw Refused.because('not_found');
  const person = await stores.person.byId(actor.personId);
  const grants = await stores.document.grants(documentId);
  const access = accessOf(document, grants, {
    role: actor.role,
    organisationId: actor.organisationId,
    email: person?.email ?? '',
  });
  if (access === 'none') throw Refused.because('not_found');
  if (!atLeast(access, need)) {
    const frozen = need === 'edit' && document.phase !== 'drafting' && document.phase !== 'review';
    throw Refused.because(frozen ? 'document_frozen' : 'forbidden');
  }
  return { document, access };
}
