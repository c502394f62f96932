import type { CoalitionId, Logo, Organisation, OrganisationId } from '@undersigned/domain';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const organisationStore = (query: Query, { organisation, organisationLogo }: Tables) => ({
  /** False when the coalition has an organisation of the same name already, however it is spelt. */
  async insert(row: Organisation, nameKey: string): Promise<boolean> {
    const written = await query
      .insert(organisation)
      .values({ ...row, nameKey })
      .onConflictDoNothing()
      .returning({ id: organisation.id });
    return written.length === 1;
  },

  async update(
    id: OrganisationId,
    change: Partial<Omit<Organisation, 'id' | 'coalitionId' | 'logo'>>,
    nameKey?: string,
  ) {
    await query
      .update(organisation)
      .set(nameKey === undefined ? change : { ...change, nameKey })
      .where(eq(organisation.id, id));
  },

  /** Puts a picture in the place of the one there was; without `bytes` only what is said of it changes. */
  async setLogo(id: OrganisationId, logo: Logo, bytes?: Buffer): Promise<void> {
    await query.update(organisation).set({ logo }).where(eq(organisation.id, id));
    if (!bytes) return;
    const { hash } = logo;
    await query
      .insert(organisationLogo)
      .values({ organisationId: id, hash, bytes })
      .onConflictDoUpdate({ target: organisationLogo.organisationId, set: { hash, bytes } });
  },

  async removeLogo(id: OrganisationId): Promise<void> {
    await query.update(organisation).set({ logo: null }).where(eq(organisation.id, id));
    await query.delete(organisationLogo).where(eq(organisationLogo.organisationId, id));
  },

  /** The picture under this hash; null when the organisation has another one, or none. */
  async logoBytes(id: OrganisationId, hash: string): Promise<Buffer | null> {
    const where = and(eq(organisationLogo.organisationId, id), eq(organisationLogo.hash, hash));
    const [row] = await query.select({ bytes: organisationLogo.bytes }).from(organisationLogo).where(where);
    return row?.bytes ?? null;
  },

  async byId(id: OrganisationId): Promise<Organisation | null> {
    const statement = prepared(query, 'organisation.byId', (on) =>
      on
        .select()
        .from(organisation)
        .where(eq(organisation.id, sql.placeholder('id')))
        .prepare(),
    );
    const [row] = await statement.execute({ id });
    return row ? rowToOrganisation(row) : null;
  },

  async byIds(ids: OrganisationId[]): Promise<Organisation[]> {
    if (ids.length === 0) return [];
    const rows = await query.select().from(organisation).where(inArray(organisation.id, ids));
    return rows.map(rowToOrganisation);
  },

  async byNameKey(coalitionId: CoalitionId, nameKey: string): Promise<Organisation | null> {
    const where = and(eq(organisation.coalitionId, coalitionId), eq(organisation.nameKey, nameKey));
    const [row] = await query.select().from(organisation).where(where);
    return row ? rowToOrganisation(row) : null;
  },

  async ofCoalition(coalitionId: CoalitionId): Promise<Organisation[]> {
    const statement = prepared(query, 'organisation.ofCoalition', (on) =>
      on
        .select()
        .from(organisation)
        .where(eq(organisation.coalitionId, sql.placeholder('coalitionId')))
        .orderBy(asc(organisation.name))
        .prepare(),
    );
    return (await statement.execute({ coalitionId })).map(rowToOrganisation);
  },

  /** What each entry of a directory is called, in the order of the names: for who looks one up by what was typed. */
  async namesOfCoalition(coalitionId: CoalitionId): Promise<OrganisationNames[]> {
    const statement = prepared(query, 'organisation.namesOfCoalition', (on) => {
      const { id, name, acronym, aliases, names } = organisation;
      return on
        .select({ id, name, acronym, aliases, names })
        .from(organisation)
        .where(eq(organisation.coalitionId, sql.placeholder('coalitionId')))
        .orderBy(asc(organisation.name))
        .prepare();
    });
    return statement.execute({ coalitionId });
  },
});

export type OrganisationNames = Pick<Organisation, 'id' | 'name' | 'acronym' | 'aliases' | 'names'>;

type Row = Tables['organisation']['$inferSelect'];

function rowToOrganisation({ nameKey: _key, ...row }: Row): Organisation {
  return row;
}
