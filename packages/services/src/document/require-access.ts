import type { Stores } from '@undersigned/db';
import {
  accessOf,
  atLeast,
  deliberates,
  isDrafter,
  readingAccessOf,
  type Access,
  type Actor,
  type Document,
  type DocumentId,
  type GuestActor,
} from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/**
 * The document, what the actor may do with it, whether they belong to its drafting group, and whether it was opened to
 * them. Throws `Refused` not_found for a document of another coalition or one the actor may not even see, in the same
 * words as for none at all; forbidden when the actor may see it and wants more.
 */
export async function requireAccess(
  stores: Stores,
  actor: Actor | GuestActor,
  documentId: DocumentId,
  need: Access,
): Promise<{ document: Document; access: Access; drafts: boolean; deliberates: boolean }> {
  const document = await stores.document.byId(documentId);
  if (!document) throw Refused.because('not_found');
  if (actor.kind === 'system') return { document, access: 'edit', drafts: true, deliberates: true };
  if (actor.kind === 'guest') {
    const access = await accessOfGuest(stores, actor, documentId, need);
    return { document, access, drafts: false, deliberates: true };
  }
  if (document.coalitionId !== actor.coalitionId) throw Refused.because('not_found');
  const person = await stores.person.byId(actor.personId);
  const grants = await stores.document.grants(documentId);
  const reader = { role: actor.role, organisationId: actor.organisationId, email: person?.email ?? '' };
  const access = accessOf(document, grants, reader);
  if (access === 'none') throw Refused.because('not_found');
  if (!atLeast(access, need)) {
    const frozen = need === 'edit' && document.phase !== 'drafting' && document.phase !== 'review';
    throw Refused.because(frozen ? 'document_frozen' : 'forbidden');
  }
  return {
    document,
    access,
    drafts: isDrafter(document, grants, reader),
    deliberates: deliberates(document, grants, reader),
  };
}

/** A guest's right is their link, which may have been taken back since they were let in. */
async function accessOfGuest(
  stores: Stores,
  actor: GuestActor,
  documentId: DocumentId,
  need: Access,
): Promise<Access> {
  if (actor.documentId !== documentId) throw Refused.because('not_found');
  const link = await stores.guestLink.byId(actor.guestLinkId);
  if (!link || link.end) throw Refused.because('guest_link_ended');
  const access = readingAccessOf(link.access);
  if (!atLeast(access, need)) throw Refused.because('forbidden');
  return access;
}
