import type { Stores } from '@undersigned/db';
import { canSteer, type Actor, type Document, type DocumentId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';
import { requireAccess } from './require-access.js';

/** The document, for those who decide about it. Throws `Refused` not_found, forbidden. */
export async function requireSteering(
  stores: Stores,
  actor: Actor,
  documentId: DocumentId,
): Promise<Document> {
  const { document } = await requireAccess(stores, actor, documentId, 'view');
  if (actor.kind === 'member' && !canSteer(document, actor)) throw Refused.because('forbidden');
  return document;
}
