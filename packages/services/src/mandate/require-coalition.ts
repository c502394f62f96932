import type { Stores } from '@undersigned/db';
import type { Coalition, CoalitionId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/** The coalition in whose zone the last day of a mandate is over. Throws `Refused` not_found. */
export async function requireCoalition(stores: Stores, id: CoalitionId): Promise<Coalition> {
  const coalition = await stores.coalition.byId(id);
  if (!coalition) throw Refused.because('not_found');
  return coalition;
}
