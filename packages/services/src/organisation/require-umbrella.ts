import type { Stores } from '@undersigned/db';
import type { CoalitionId, OrganisationId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/** Throws `Refused` not_found for a network that is not in the same directory, or that is the organisation itself. */
export async function requireUmbrella(
  stores: Stores,
  coalitionId: CoalitionId,
  umbrellaId: OrganisationId | null,
  member?: OrganisationId,
): Promise<void> {
  if (umbrellaId === null) return;
  const umbrella = await stores.organisation.byId(umbrellaId);
  const isThere = umbrella?.coalitionId === coalitionId && umbrella.id !== member;
  if (!isThere) throw Refused.because('not_found', { field: 'umbrellaId' });
}
