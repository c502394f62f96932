import {
  letsIn,
  readingAccessOf,
  type Document,
  type DocumentId,
  type GuestActor,
  type GuestLink,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { linkBehind } from './link-behind.js';

/**
 * The guest who holds this secret's hash, at the text it is for. Throws `Refused` guest_link_ended for a link that
 * has run out, was taken back or never was, and for one nobody has entered by; not_found at another text.
 */
export async function guestOf(ctx: Context, tokenHash: string, documentId: DocumentId): Promise<GuestActor> {
  const { read } = ctx.db;
  const link = await linkBehind(read, tokenHash, ctx.now());
  if (!link) throw Refused.because('guest_link_ended');
  if (link.documentId !== documentId) throw Refused.because('not_found');
  orRefuse(letsIn(link, ctx.now()));
  const document = await read.document.byId(documentId);
  if (!document) throw Refused.because('not_found');
  return toGuestActor(link, document);
}

export function toGuestActor(link: GuestLink, document: Pick<Document, 'coalitionId'>): GuestActor {
  const { id: guestLinkId, documentId, access, expiresAt, personId, membershipId, guest } = link;
  if (!guest) throw Refused.because('guest_link_ended');
  return {
    kind: 'guest',
    guestLinkId,
    documentId,
    coalitionId: document.coalitionId,
    access: readingAccessOf(access),
    suggests: access === 'suggest',
    expiresAt,
    personId,
    membershipId,
    personName: guest.name,
    organisationName: guest.organisation,
    organisationId: null,
  };
}
