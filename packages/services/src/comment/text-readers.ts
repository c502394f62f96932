import type { Stores } from '@undersigned/db';
import {
  deliberates,
  isDrafter,
  type Document,
  type DocumentId,
  type MemberActor,
  type TextReader,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';

/** Who may be called into the threads of a text, by name. For those who may comment. Throws `Refused` not_found, forbidden. */
export async function listTextReaders(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<TextReader[]> {
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'comment');
  const readers = await readersOf(ctx.db.read, document);
  return readers.sort((one, other) => one.personName.localeCompare(other.personName, document.language));
}

/** Every member who may read what is said about a text. */
export async function readersOf(stores: Stores, document: Document): Promise<TextReader[]> {
  const memberships = await stores.membership.ofCoalition(document.coalitionId);
  const grants = await stores.document.grants(document.id);
  const persons = await stores.person.byIds([...new Set(memberships.map(({ personId }) => personId))]);
  const people = new Map(persons.map((person) => [person.id, person]));
  const organisations = await stores.organisation.ofCoalition(document.coalitionId);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return memberships.flatMap(({ id: membershipId, personId, organisationId, role }) => {
    const person = people.get(personId);
    const reader = { role, organisationId, email: person?.email ?? '' };
    if (!person || !deliberates(document, grants, reader)) return [];
    const organisationName = organisationId === null ? null : (names.get(organisationId) ?? null);
    const drafts = isDrafter(document, grants, reader);
    return [{ membershipId, personName: person.name, organisationId, organisationName, drafts }];
  });
}
