import type { DocumentId, OrganisationId, PersonId, VersionId, VersionShare } from '@undersigned/domain';
import { ofDocument } from '../document/column.js';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

/** Points of a text's history. Each keeps its own words: the log forgets what was deleted. */
export const versionTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'version',
    {
      id: kit.text('id').$type<VersionId>().primaryKey(),
      documentId: ofDocument(kit, document),
      seq: kit.integer('seq').notNull(),
      /** The how-many-th of its number, from 0: title and questions change without the log. */
      ordinal: kit.integer('ordinal').notNull().default(0),
      at: kit.instant('at').notNull(),
      shares: kit.json<VersionShare[]>('shares').notNull(),
      content: kit.bytes('content').notNull(),
      /** Null while the clock alone kept it. */
      name: kit.text('name'),
      namedBy: kit.text('named_by').$type<PersonId>(),
      namedFor: kit.text('named_for').$type<OrganisationId>(),
      namedAt: kit.instant('named_at'),
    },
    (t) => [kit.uniqueIndex('version_seq').on(t.documentId, t.seq, t.ordinal)],
  );

/**
 * Who wrote and who deleted which stretch of a client's letters, kept when the rows of the log that said so are
 * removed.
 */
export const documentStretchTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'document_stretch',
    {
      documentId: ofDocument(kit, document),
      kind: kit.text('kind').$type<'written' | 'brought-in' | 'deleted'>().notNull(),
      clientId: kit.integer('client_id').notNull(),
      clock: kit.integer('clock').notNull(),
      /** The first clock after it. */
      end: kit.integer('end_clock').notNull(),
      personId: kit.text('person_id').$type<PersonId>(),
      organisationId: kit.text('organisation_id').$type<OrganisationId>(),
    },
    (t) => [kit.primaryKey({ columns: [t.documentId, t.kind, t.clientId, t.clock] })],
  );

/** Up to where somebody has read a text; without references, because a visit decides nothing. */
export const documentVisitTable = (kit: TableKit) =>
  kit.table(
    'document_visit',
    {
      personId: kit.text('person_id').$type<PersonId>().notNull(),
      documentId: kit.text('document_id').$type<DocumentId>().notNull(),
      firstSeq: kit.integer('first_seq').notNull(),
      beforeSeq: kit.integer('before_seq'),
      beforeAt: kit.instant('before_at'),
      seq: kit.integer('seq').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.documentId] })],
  );
