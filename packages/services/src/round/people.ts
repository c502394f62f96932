import type { Stores } from '@undersigned/db';
import type { CoalitionId, Membership, OrganisationId, Person } from '@undersigned/domain';

/** Somebody who acts for an organisation, and can be written to. */
export interface Reachable {
  person: Person;
  membership: Membership;
}

/** Who can be written to, by organisation. Observers' people are among them: they are asked for support. */
export async function reachablePeople(
  stores: Stores,
  coalitionId: CoalitionId,
): Promise<Map<OrganisationId, Reachable[]>> {
  const memberships = await stores.membership.ofCoalition(coalitionId);
  const people = new Map(
    (await stores.person.byIds([...new Set(memberships.map(({ personId }) => personId))])).map((one) => [
      one.id,
      one,
    ]),
  );
  const reachable = new Map<OrganisationId, Reachable[]>();
  for (const membership of memberships) {
    const person = people.get(membership.personId);
    const { organisationId } = membership;
    if (!person || organisationId === null || membership.endedAt) continue;
    reachable.set(organisationId, [...(reachable.get(organisationId) ?? []), { person, membership }]);
  }
  return reachable;
}

/** The people who coordinate a coalition. */
export async function focalPoints(stores: Stores, coalitionId: CoalitionId): Promise<Person[]> {
  const memberships = await stores.membership.ofCoalition(coalitionId);
  const ids = memberships
    .filter(({ role, endedAt }) => role === 'focal-point' && !endedAt)
    .map((each) => each.personId);
  return stores.person.byIds([...new Set(ids)]);
}
