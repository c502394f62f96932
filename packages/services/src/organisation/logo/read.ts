import type { OrganisationId, Person } from '@undersigned/domain';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';

/**
 * The PNG behind a logo's address. For everybody where the organisation allows it on public pages, else for
 * people of its coalition. Throws `Refused` not_found, also for a hash the logo no longer has.
 */
export async function readLogo(
  ctx: Context,
  person: Person | null,
  organisationId: OrganisationId,
  hash: string,
): Promise<Buffer> {
  const { read } = ctx.db;
  const organisation = await read.organisation.byId(organisationId);
  if (organisation?.logo?.hash !== hash) throw Refused.because('not_found');
  if (!organisation.logo.mayPublish) {
    const memberships = person ? await read.membership.ofPerson(person.id) : [];
    const isColleague = memberships.some(({ coalitionId }) => coalitionId === organisation.coalitionId);
    if (!isColleague) throw Refused.because('not_found');
  }
  const bytes = await read.organisation.logoBytes(organisationId, hash);
  if (!bytes) throw Refused.because('not_found');
  return bytes;
}
