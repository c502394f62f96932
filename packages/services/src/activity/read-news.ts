import type { Stores } from '@undersigned/db';
import {
  isNews,
  type Activity,
  type DocumentId,
  type Event,
  type GuestLink,
  type GuestLinkId,
  type MemberActor,
  type Organisation,
  type OrganisationId,
  type Person,
  type PersonId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { hearingOf } from './hearing.js';

/** One row of the log with the names its sentence needs, as they are now. */
export interface News {
  activity: Activity;
  /** Null when it was the product itself, or somebody who has been erased. */
  who: { personName: string; organisationName: string | null } | null;
  title: string | null;
  /** The person or organisation it happened to, where that is not the one who did it. */
  whom: string | null;
}

export interface NewsPage {
  news: News[];
  /** The number of the newest row there is: what a reader keeps as "seen up to here". */
  head: number;
}

/** What happened in the coalition that this member may be told, newest first, at most `limit` rows of it. */
export async function readNews(ctx: Context, actor: MemberActor, limit: number): Promise<NewsPage> {
  const { read } = ctx.db;
  const head = await read.activity.head();
  // Some rows are bookkeeping or for others: four times as many are read as shown.
  const rows = await read.activity.latest(actor.coalitionId, limit * 4);
  const { titles, mayHear } = await hearingOf(ctx, actor);
  const told = rows.filter((row) => isNews(row.event) && mayHear(row)).slice(0, limit);
  const names = await namesIn(read, told);
  return { head, news: told.map((activity) => newsOf(activity, titles, names)) };
}

interface Names {
  people: Map<PersonId, Person>;
  organisations: Map<OrganisationId, Organisation>;
  guests: Map<GuestLinkId, GuestLink>;
}

async function namesIn(read: Stores, rows: Activity[]): Promise<Names> {
  const people = rows.flatMap(({ actor, event }) => [
    ...(actor.kind === 'member' ? [actor.personId] : []),
    ...idsIn(event).people,
  ]);
  const organisations = rows.flatMap(({ actor, event }) => [
    ...(actor.kind === 'member' && actor.organisationId ? [actor.organisationId] : []),
    ...idsIn(event).organisations,
  ]);
  const guests = rows.flatMap(({ actor, event }) => [
    ...(actor.kind === 'guest' ? [actor.guestLinkId] : []),
    ...('guestLinkId' in event ? [event.guestLinkId] : []),
  ]);
  return {
    guests: new Map((await read.guestLink.byIds([...new Set(guests)])).map((one) => [one.id, one])),
    people: new Map((await read.person.byIds([...new Set(people)])).map((one) => [one.id, one])),
    organisations: new Map(
      (await read.organisation.byIds([...new Set(organisations)])).map((one) => [one.id, one]),
    ),
  };
}

/** Whom an event is about, besides who did it. */
function idsIn(event: Event): { people: PersonId[]; organisations: OrganisationId[] } {
  const none = { people: [], organisations: [] };
  if (event.type === 'membership.began') {
    return { people: [event.personId], organisations: event.organisationId ? [event.organisationId] : [] };
  }
  if (
    event.type === 'membership.role-changed' ||
    event.type === 'membership.ended' ||
    event.type === 'mandate.given' ||
    event.type === 'mandate.ended'
  ) {
    return { ...none, people: [event.personId] };
  }
  if (event.type !== 'document.access-changed') return none;
  const { subject } = event;
  if ('organisationId' in subject) return { ...none, organisations: [subject.organisationId] };
  return 'personId' in subject && subject.personId ? { ...none, people: [subject.personId] } : none;
}

function newsOf(activity: Activity, titles: Map<DocumentId, string>, names: Names): News {
  const { actor, event, documentId } = activity;
  const { people, organisations } = idsIn(event);
  const whom =
    people.map((id) => names.people.get(id)?.name).at(0) ??
    organisations.map((id) => names.organisations.get(id)?.name).at(0) ??
    guestIn(event, names);
  return {
    activity,
    who: whoDid(actor, names),
    title: documentId === null ? null : (titles.get(documentId) ?? null),
    whom: whom ?? null,
  };
}

function whoDid(actor: Activity['actor'], names: Names): News['who'] {
  switch (actor.kind) {
    case 'member':
      return whoIs(actor, names);
    case 'guest': {
      const guest = names.guests.get(actor.guestLinkId)?.guest;
      return guest ? { personName: guest.name, organisationName: guest.organisation } : null;
    }
    case 'system':
      return null;
  }
}

/** A guest by their own name, or by what their link was called before they came. */
function guestIn(event: Event, { guests }: Names): string | undefined {
  const link = 'guestLinkId' in event ? guests.get(event.guestLinkId) : undefined;
  return link?.guest?.name ?? link?.label;
}

function whoIs(
  { personId, organisationId }: { personId: PersonId; organisationId: OrganisationId | null },
  { people, organisations }: Names,
): News['who'] {
  const person = people.get(personId);
  if (!person) return null;
  const organisation = organisationId ? organisations.get(organisationId) : undefined;
  return { personName: person.name, organisationName: organisation?.acronym ?? organisation?.name ?? null };
}
