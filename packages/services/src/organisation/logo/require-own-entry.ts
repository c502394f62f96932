import type { Stores } from '@undersigned/db';
import type { Actor, Organisation, OrganisationId } from '@undersigned/domain';
import { Refused } from '../../refusal/refused.js';

/**
 * The entry, for those who may say what its logo is: focal points, and members who act for the organisation,
 * because the right to show a logo is its own to give. Throws `Refused` not_found, forbidden.
 */
export async function requireOwnEntry(
  stores: Stores,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<Organisation> {
  const organisation = await stores.organisation.byId(organisationId);
  if (!organisation) throw Refused.because('not_found');
  if (actor.kind === 'system') return organisation;
  if (actor.coalitionId !== organisation.coalitionId) throw Refused.because('not_found');
  if (!mayKeepLogo(actor, organisationId)) throw Refused.because('forbidden');
  return organisation;
}

/** Whether a member may set or remove the logo of this organisation of their coalition. */
export function mayKeepLogo(actor: Actor, organisationId: OrganisationId): boolean {
  if (actor.kind === 'system' || actor.role === 'focal-point') return true;
  return actor.role === 'member' && actor.organisationId === organisationId;
}
