import type { Stores } from '@undersigned/db';
import type { Actor, Organisation, OrganisationId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/**
 * The entry, for those who may say in the directory what is the organisation's own to say, its logo and its mandates:
 * focal points, and members who act for it. Throws `Refused` not_found, forbidden.
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
  if (!mayKeepEntry(actor, organisationId)) throw Refused.because('forbidden');
  return organisation;
}

/** The same as a question, about an organisation of the actor's coalition. */
export function mayKeepEntry(actor: Actor, organisationId: OrganisationId): boolean {
  if (actor.kind === 'system' || actor.role === 'focal-point') return true;
  return actor.role === 'member' && actor.organisationId === organisationId;
}
