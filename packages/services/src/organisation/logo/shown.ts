import type { Stores } from '@undersigned/db';
import type { Logo, OrganisationId } from '@undersigned/domain';

/** A logo as a list shows it: where it is, and whose. */
export interface ShownLogo extends Omit<Logo, 'mayPublish'> {
  organisationId: OrganisationId;
  organisationName: string;
}

/** The logos that may stand on a public page, by organisation; those without one, or without leave, are left out. */
export async function publicLogos(
  stores: Stores,
  organisationIds: readonly (OrganisationId | null)[],
): Promise<Map<OrganisationId, ShownLogo>> {
  const ids = organisationIds.filter((id) => id !== null);
  const logos = new Map<OrganisationId, ShownLogo>();
  for (const { id, name, logo } of await stores.organisation.byIds(ids)) {
    if (!logo?.mayPublish) continue;
    const { mayPublish: _leave, ...shown } = logo;
    logos.set(id, { ...shown, organisationId: id, organisationName: name });
  }
  return logos;
}
