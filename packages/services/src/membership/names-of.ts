import type { Stores } from '@undersigned/db';
import type { MembershipId } from '@undersigned/domain';

/** The names of the people behind memberships, current or ended; null stands for nobody. */
export async function namesOf(
  stores: Stores,
  ids: readonly (MembershipId | null)[],
): Promise<Map<MembershipId, string>> {
  const names = new Map<MembershipId, string>();
  for (const membershipId of new Set(ids)) {
    const membership = membershipId && (await stores.membership.byId(membershipId));
    const person = membership && (await stores.person.byId(membership.personId));
    if (membershipId && person) names.set(membershipId, person.name);
  }
  return names;
}
