import type {
  Actor,
  Coalition,
  CoalitionId,
  Membership,
  Organisation,
  Person,
  SignedIn,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

/** One line of the list of people. */
export interface Colleague {
  membership: Membership;
  name: string;
  /** Shown to focal points and to the person: the rest write through the product. */
  email: string | null;
  /** False until they have come in once. */
  hasComeIn: boolean;
  organisation: Organisation | null;
}

/** Everybody who acts in a coalition now, by name. Throws not_found to strangers. */
export async function listPeople(ctx: Context, actor: Actor, coalitionId: CoalitionId): Promise<Colleague[]> {
  if (actor.kind === 'member' && actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  const { read } = ctx.db;
  const memberships = await read.membership.ofCoalition(coalitionId);
  const people = await read.person.byIds([...new Set(memberships.map(({ personId }) => personId))]);
  const organisations = await read.organisation.ofCoalition(coalitionId);
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const organisationsById = new Map(organisations.map((one) => [one.id, one]));
  return memberships
    .flatMap((membership) => {
      const person = peopleById.get(membership.personId);
      if (!person) return [];
      const organisation = membership.organisationId
        ? (organisationsById.get(membership.organisationId) ?? null)
        : null;
      return [colleague(actor, membership, person, organisation)];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

function colleague(
  actor: Actor,
  membership: Membership,
  person: Person,
  organisation: Organisation | null,
): Colleague {
  const seesAddress = actor.kind === 'system' || actor.role === 'focal-point' || actor.personId === person.id;
  return {
    membership,
    name: person.name,
    email: seesAddress ? person.email : null,
    hasComeIn: person.emailConfirmedAt !== null,
    organisation,
  };
}

/** One of the places where a person acts. */
export interface ActingPlace {
  membership: Membership;
  coalition: Coalition;
  organisation: Organisation | null;
}

/** Where a person acts and for whom, in every coalition, oldest first. */
export async function listActingPlaces(
  ctx: Context,
  { person }: Pick<SignedIn, 'person'>,
): Promise<ActingPlace[]> {
  const { read } = ctx.db;
  const places: ActingPlace[] = [];
  for (const membership of await read.membership.ofPerson(person.id)) {
    const coalition = await read.coalition.byId(membership.coalitionId);
    const { organisationId } = membership;
    const organisation = organisationId ? await read.organisation.byId(organisationId) : null;
    if (coalition) places.push({ membership, coalition, organisation });
  }
  return places;
}
