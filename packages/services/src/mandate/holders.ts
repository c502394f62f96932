import type { Stores } from '@undersigned/db';
import {
  mandateFor,
  type CoalitionId,
  type MembershipId,
  type NamedMandate,
  type OrganisationId,
  type Round,
} from '@undersigned/domain';
import type { Context } from '../context.js';

/** Somebody who may sign a round without being decided on anew. */
export interface MandateHolder {
  name: string;
  /** The topics of the round on which they may. */
  topics: string[];
}

/** Who holds a mandate for a round now, by organisation. */
export async function mandateHolders(
  ctx: Context,
  stores: Stores,
  coalitionId: CoalitionId,
  { policy: { topics }, timeZone }: Pick<Round, 'policy' | 'timeZone'>,
): Promise<Map<OrganisationId, MandateHolder[]>> {
  const holders = new Map<OrganisationId, MandateHolder[]>();
  if (topics.length === 0) return holders;
  const byMembership = new Map<MembershipId, NamedMandate[]>();
  for (const each of await stores.mandate.ofCoalition(coalitionId)) {
    const { id } = each.membership;
    byMembership.set(id, [...(byMembership.get(id) ?? []), each]);
  }
  const people = [...byMembership.values()].flat().map(({ membership }) => membership.personId);
  const names = new Map((await stores.person.byIds([...new Set(people)])).map(({ id, name }) => [id, name]));
  for (const mandates of byMembership.values()) {
    const note = mandateFor(mandates, topics, ctx.now(), timeZone);
    const [first] = mandates;
    if (!note || !first) continue;
    const { organisationId } = first.mandate;
    const holder = { name: names.get(first.membership.personId) ?? '', topics: note.topics };
    holders.set(organisationId, [...(holders.get(organisationId) ?? []), holder]);
  }
  return holders;
}
