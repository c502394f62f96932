import type { Stores } from '@undersigned/db';
import { accessOf, deliberates, isDrafter, type Document, type Listener } from '@undersigned/domain';

/** Every member who may read a text now, one entry for each membership. */
export async function listenersTo(stores: Stores, document: Document): Promise<Listener[]> {
  const memberships = await stores.membership.ofCoalition(document.coalitionId);
  const grants = await stores.document.grants(document.id);
  const people = await stores.person.byIds([...new Set(memberships.map(({ personId }) => personId))]);
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  return memberships.flatMap(({ id: membershipId, personId, organisationId, role }) => {
    const email = emails.get(personId);
    if (email === undefined) return [];
    const reader = { role, organisationId, email };
    const access = accessOf(document, grants, reader);
    if (access === 'none') return [];
    const standing = {
      drafts: isDrafter(document, grants, reader),
      deliberates: deliberates(document, grants, reader),
    };
    return [{ personId, membershipId, organisationId, role, access, ...standing }];
  });
}
