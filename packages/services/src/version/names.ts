import type { Stores } from '@undersigned/db';
import type { OrganisationId, PersonId, VersionPerson, WordAuthor } from '@undersigned/domain';

/** Whose words these are, with the names they go by now. */
export interface NamedAuthor {
  kind: WordAuthor['kind'];
  organisationId: OrganisationId | null;
  personName: string | null;
  organisationName: string | null;
  /** They came by a guest link, and named themselves. */
  isGuest?: true;
}

export type NameAuthor = (author: WordAuthor | ({ kind: 'member' } & VersionPerson)) => NamedAuthor;

/**
 * Looks the names of these people and organisations up; gives what names each of them. A guest whose words were
 * accepted is named by what they said of themselves.
 */
export async function namesOf(
  stores: Pick<Stores, 'person' | 'organisation' | 'guestLink'>,
  authors: WordAuthor[],
): Promise<NameAuthor> {
  const known = authors.flatMap((author) => (author.kind === 'unknown' ? [] : [author]));
  const ids = unique(known.flatMap(({ personId }) => personId ?? []));
  const people = await stores.person.byIds(ids);
  const organisations = new Map<OrganisationId, string>();
  for (const id of unique(known.flatMap(({ organisationId }) => organisationId ?? []))) {
    const organisation = await stores.organisation.byId(id);
    if (organisation) organisations.set(id, organisation.name);
  }
  const names = new Map<PersonId, string>(people.map(({ id, name }) => [id, name]));
  const unnamed = ids.filter((id) => !names.has(id));
  const guests = new Map(
    (await stores.guestLink.byPersons(unnamed)).map(({ personId, guest }) => [personId, guest]),
  );
  return (author) => {
    if (author.kind === 'unknown') {
      return { kind: 'unknown', organisationId: null, personName: null, organisationName: null };
    }
    const { kind, personId, organisationId } = author;
    const guest = personId && guests.get(personId);
    if (guest) {
      const { name: personName, organisation: organisationName } = guest;
      return { kind, organisationId, personName, organisationName, isGuest: true };
    }
    return {
      kind,
      organisationId,
      personName: (personId && names.get(personId)) ?? null,
      organisationName: (organisationId && organisations.get(organisationId)) ?? null,
    };
  };
}

const unique = <T>(values: T[]): T[] => [...new Set(values)];
