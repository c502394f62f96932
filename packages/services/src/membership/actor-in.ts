import {
  actingAs,
  type Coalition,
  type MemberActor,
  type Membership,
  type MembershipId,
  type Person,
} from '@undersigned/domain';
import type { Context } from '../context.js';

/** Who a signed-in person is in one coalition. */
export type ActorIn =
  | { kind: 'actor'; actor: MemberActor; coalition: Coalition; memberships: Membership[] }
  | { kind: 'choose'; coalition: Coalition; among: Membership[] }
  | { kind: 'stranger' };

/**
 * Finds the actor of a person in the coalition with this slug; `chosen` is the membership they picked. A
 * coalition that does not exist and one that is not theirs are the same answer.
 */
export async function actorIn(
  ctx: Context,
  person: Person,
  slug: string,
  chosen: (coalition: Coalition) => MembershipId | null,
): Promise<ActorIn> {
  const coalition = await ctx.db.read.coalition.bySlug(slug);
  if (!coalition) return { kind: 'stranger' };
  const all = await ctx.db.read.membership.ofPerson(person.id);
  const memberships = all.filter(({ coalitionId }) => coalitionId === coalition.id);
  const acting = actingAs(memberships, chosen(coalition));
  switch (acting.kind) {
    case 'stranger':
      return { kind: 'stranger' };
    case 'choose':
      return { kind: 'choose', coalition, among: acting.among };
    case 'as':
      return { kind: 'actor', actor: await toActor(ctx, person, acting.membership), coalition, memberships };
  }
}

/** The actor a person is through one of their memberships. */
export async function toActor(ctx: Context, person: Person, membership: Membership): Promise<MemberActor> {
  const { organisationId, coalitionId, role } = membership;
  const organisation = organisationId ? await ctx.db.read.organisation.byId(organisationId) : null;
  return {
    kind: 'member',
    personId: person.id,
    personName: person.name,
    membershipId: membership.id,
    coalitionId,
    organisationId,
    organisationName: organisation?.name ?? null,
    role,
  };
}
