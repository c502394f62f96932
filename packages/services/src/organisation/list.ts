import type {
  Actor,
  CoalitionId,
  Membership,
  Organisation,
  OrganisationId,
  OrganisationKind,
} from '@undersigned/domain';
import { organisationKey } from '@undersigned/domain';
import type { Context } from '../context.js';
import { listPeople, type Colleague } from '../membership/list-people.js';
import { Refused } from '../refusal/refused.js';

export interface DirectoryFilter {
  /** Part of a name, an alias or an acronym, in any spelling. */
  search?: string;
  country?: string;
  kind?: OrganisationKind;
}

export interface DirectoryEntry {
  organisation: Organisation;
  people: number;
}

export interface Directory {
  entries: DirectoryEntry[];
  /** Of the whole directory, whatever the filter. */
  total: number;
  /** Countries that occur, with how often, for the filter. */
  countries: { country: string; organisations: number }[];
}

/** The directory of a coalition, by name. Throws not_found to strangers. */
export async function listOrganisations(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  filter: DirectoryFilter = {},
): Promise<Directory> {
  if (actor.kind === 'member' && actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  const all = await ctx.db.read.organisation.ofCoalition(coalitionId);
  const people = countPeople(await ctx.db.read.membership.ofCoalition(coalitionId));
  const entries = all
    .filter((organisation) => matches(organisation, filter))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((organisation) => ({ organisation, people: people.get(organisation.id) ?? 0 }));
  return { entries, total: all.length, countries: countCountries(all) };
}

/** One organisation, the network it belongs to, and its people. Throws not_found for one of another coalition. */
export async function readOrganisation(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
): Promise<{ organisation: Organisation; umbrella: Organisation | null; people: Colleague[] }> {
  const organisation = await ctx.db.read.organisation.byId(organisationId);
  if (!organisation) throw Refused.because('not_found');
  const everybody = await listPeople(ctx, actor, organisation.coalitionId);
  const { umbrellaId } = organisation;
  return {
    organisation,
    umbrella: umbrellaId && (await ctx.db.read.organisation.byId(umbrellaId)),
    people: everybody.filter(({ membership }) => membership.organisationId === organisationId),
  };
}

function matches(organisation: Organisation, filter: DirectoryFilter): boolean {
  const { name, acronym, aliases, names, country, kind } = organisation;
  if (filter.country && country !== filter.country) return false;
  if (filter.kind && kind !== filter.kind) return false;
  const wanted = filter.search ? organisationKey(filter.search) : '';
  if (!wanted) return true;
  const known = [name, acronym ?? '', ...aliases, ...Object.values(names)];
  return known.some((text) => organisationKey(text).includes(wanted));
}

function countPeople(memberships: Membership[]): Map<OrganisationId, number> {
  const people = new Map<OrganisationId, number>();
  for (const { organisationId } of memberships) {
    if (organisationId) people.set(organisationId, (people.get(organisationId) ?? 0) + 1);
  }
  return people;
}

function countCountries(organisations: Organisation[]): Directory['countries'] {
  const counts = new Map<string, number>();
  for (const { country } of organisations) {
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].map(([country, count]) => ({ country, organisations: count }));
}
