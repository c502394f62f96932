import {
  accessOf,
  type Access,
  type Contributor,
  type Document,
  type DocumentId,
  type MembershipId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { memberOf, type Bearer, type Credential } from '../credential/index.js';
import { guestOf } from '../guest/guest-of.js';
import { Refused } from '../refusal/refused.js';

/** What somebody may do with a document at its socket. */
export interface OpenDoor {
  document: Document;
  access: Exclude<Access, 'none'>;
  actor: Contributor;
  bearer: Bearer;
}

/**
 * Decides what the bearer of a credential may do with a document right now; asked at the door and again for as
 * long as the socket is open, then with the membership they came with (`before`). Throws `Refused` signed_out, choose_organisation, guest_link_ended, or not_found, which
 * is also the answer for a document that does not exist.
 */
export async function openDoor(
  ctx: Context,
  credential: Credential,
  documentId: DocumentId,
  before: MembershipId | null = null,
): Promise<OpenDoor> {
  const { read } = ctx.db;
  const document = await read.document.byId(documentId);
  if (!document) throw Refused.because('not_found');
  if (credential.kind === 'guest') {
    const actor = await guestOf(ctx, credential.tokenHash, documentId);
    const { personId, access } = actor;
    return { document, access, actor, bearer: { personId, sessionId: null } };
  }
  const { actor, person, bearer } = await memberOf(ctx, credential, document.coalitionId, before);
  const { role, organisationId } = actor;
  const grants = await read.document.grants(documentId);
  const access = accessOf(document, grants, { role, organisationId, email: person.email });
  if (access === 'none') throw Refused.because('not_found');
  return { document, access, actor, bearer };
}
