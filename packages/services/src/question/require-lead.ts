import type { Transaction } from '@undersigned/db';
import { canSteer, type Actor, type Document, type OrganisationId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/**
 * Throws unless this organisation may be made lead of a question by the actor: it is one of the coalition, and
 * who leads is decided by those who steer the response, because it lets the organisation write.
 */
export async function requireLead(
  tx: Transaction,
  actor: Actor,
  document: Document,
  organisationId: OrganisationId | null,
): Promise<void> {
  if (organisationId === null) return;
  if (actor.kind === 'member' && !canSteer(document, actor)) throw Refused.because('forbidden');
  const organisation = await tx.organisation.byId(organisationId);
  if (organisation?.coalitionId === document.coalitionId) return;
  throw Refused.because('not_found', { field: 'leadOrganisationId' });
}
