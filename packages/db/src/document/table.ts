import type {
  Access,
  CoalitionId,
  DocumentId,
  DocumentKind,
  MembershipId,
  OrganisationId,
  PersonId,
  Phase,
} from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from './column.js';

export const documentTable = (
  kit: TableKit,
  { coalition, organisation }: Pick<References, 'coalition' | 'organisation'>,
) =>
  kit.table(
    'document',
    {
      id: kit.text('id').$type<DocumentId>().primaryKey(),
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      kind: kit.text('kind').$type<DocumentKind>().notNull(),
      title: kit.text('title').notNull(),
      language: kit.text('language').notNull(),
      phase: kit.text('phase').$type<Phase>().notNull(),
      leadOrganisationId: kit
        .text('lead_organisation_id')
        .$type<OrganisationId>()
        .references(() => organisation.id),
      reviewUntil: kit.instant('review_until'),
      createdBy: kit.text('created_by').$type<MembershipId>(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('document_coalition').on(t.coalitionId)],
  );

/** The access list of a text; `subject` is `everyone`, `organisation:<id>` or `email:<address>`. */
export const documentGrantTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'document_grant',
    {
      documentId: ofDocument(kit, document),
      subject: kit.text('subject').notNull(),
      access: kit.text('access').$type<Access>().notNull(),
      changedAt: kit.instant('changed_at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.documentId, t.subject] })],
  );

/**
 * The text of record: every update of a document, in order. `seq` grows by one per document. Rows are written
 * before anybody sees the edit and are only removed once a verified snapshot holds them.
 */
export const documentUpdateTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'document_update',
    {
      documentId: ofDocument(kit, document),
      seq: kit.integer('seq').notNull(),
      /** Who typed it; null for the product itself (an import, the demonstration). */
      personId: kit.text('person_id').$type<PersonId>(),
      organisationId: kit.text('organisation_id').$type<OrganisationId>(),
      bytes: kit.bytes('bytes').notNull(),
      /** CRC-32 of `bytes`. */
      crc: kit.integer('crc').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.documentId, t.seq] })],
  );

/** All updates up to and including `seq`, merged. The newest one that passes its CRC is where loading starts. */
export const documentSnapshotTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'document_snapshot',
    {
      documentId: ofDocument(kit, document),
      seq: kit.integer('seq').notNull(),
      bytes: kit.bytes('bytes').notNull(),
      crc: kit.integer('crc').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.documentId, t.seq] })],
  );

/** Whose Yjs client ids are whose: the first person to write with one keeps it, in this document, for ever. */
export const documentClientTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'document_client',
    {
      documentId: ofDocument(kit, document),
      clientId: kit.integer('client_id').notNull(),
      personId: kit.text('person_id').$type<PersonId>().notNull(),
      organisationId: kit.text('organisation_id').$type<OrganisationId>(),
      since: kit.instant('since').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.documentId, t.clientId] })],
  );
