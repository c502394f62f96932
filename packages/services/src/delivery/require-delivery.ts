import type { Stores } from '@undersigned/db';
import type { Actor, Delivery, DeliveryId, Document, DocumentId } from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { Refused } from '../refusal/refused.js';

/** The text, for focal points, who send it. Throws `Refused` not_found, forbidden. */
export async function requireOwnText(
  stores: Stores,
  actor: Actor,
  documentId: DocumentId,
): Promise<Document> {
  const { document } = await requireAccess(stores, actor, documentId, 'view');
  requireFocalPoint(actor, document.coalitionId);
  return document;
}

/** A delivery and its text, for focal points. Throws `Refused` not_found, forbidden. */
export async function requireDelivery(
  stores: Stores,
  actor: Actor,
  deliveryId: DeliveryId,
): Promise<{ delivery: Delivery; document: Document; institution: string }> {
  const delivery = await stores.delivery.byId(deliveryId);
  if (!delivery) throw Refused.because('not_found');
  const document = await requireOwnText(stores, actor, delivery.documentId);
  const addressee = await stores.addressee.byId(delivery.addresseeId);
  const institution = delivery.dispatch?.to.institution ?? addressee?.institution ?? '';
  return { delivery, document, institution };
}
