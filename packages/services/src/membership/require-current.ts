import type { Stores } from '@undersigned/db';
import type { Membership, MembershipId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/** The membership, unless it has ended: then it is as if it were not there. Throws not_found. */
export async function requireCurrent(stores: Stores, id: MembershipId): Promise<Membership> {
  const membership = await stores.membership.byId(id);
  if (!membership || membership.endedAt) throw Refused.because('not_found');
  return membership;
}
