import type { ApiToken, DocumentId, MemberActor } from '@undersigned/domain';
import { ticketSeconds, type Ticket } from '@undersigned/protocol/ticket';
import type { Context } from '../context.js';
import { requireAccess } from './require-access.js';

/**
 * What a ticket for the document socket says about the actor, and by which API token it was asked for; the composition
 * root signs it with its secret. Good for `ticketSeconds` from now. Throws `Refused` not_found.
 */
export async function claimsForTicket(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  apiTokenId: ApiToken['id'] | null,
): Promise<Ticket> {
  const { access } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  return {
    documentId,
    personId: actor.personId,
    membershipId: actor.membershipId,
    apiTokenId,
    access,
    name: actor.personName,
    organisationName: actor.organisationName,
    exp: Math.floor(ctx.now().getTime() / 1000) + ticketSeconds,
  };
}
