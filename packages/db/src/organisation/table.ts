import type {
  CoalitionId,
  Logo,
  OrganisationId,
  OrganisationKind,
  OrganisationLevel,
} from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const organisationTable = (kit: TableKit, { coalition }: Pick<References, 'coalition'>) =>
  kit.table(
    'organisation',
    {
      id: kit.text('id').$type<OrganisationId>().primaryKey(),
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      name: kit.text('name').notNull(),
      /** `organisationKey(name)`: spelling-proof, to notice the same body under another spelling. */
      nameKey: kit.text('name_key').notNull(),
      aliases: kit.json<string[]>('aliases').notNull().default([]),
      names: kit.json<Record<string, string>>('names').notNull().default({}),
      umbrellaId: kit.text('umbrella_id').$type<OrganisationId>(),
      acronym: kit.text('acronym'),
      country: kit.text('country'),
      kind: kit.text('kind').$type<OrganisationKind>().notNull(),
      level: kit.text('level').$type<OrganisationLevel>().notNull(),
      website: kit.text('website'),
      domains: kit.json<string[]>('domains').notNull(),
      logo: kit.json<Logo>('logo'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.uniqueIndex('organisation_name_key').on(t.coalitionId, t.nameKey)],
  );

/** The picture of a logo, apart from the entry: directories are read often, pictures once per browser. */
export const organisationLogoTable = (kit: TableKit, { organisation }: Pick<References, 'organisation'>) =>
  kit.table('organisation_logo', {
    organisationId: kit
      .text('organisation_id')
      .$type<OrganisationId>()
      .primaryKey()
      .references(() => organisation.id),
    hash: kit.text('hash').notNull(),
    bytes: kit.bytes('bytes').notNull(),
  });
