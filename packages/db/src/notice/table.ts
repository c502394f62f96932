import type {
  CoalitionId,
  DocumentId,
  Id,
  MailPace,
  Mailing,
  MembershipId,
  NoticeReason,
  PersonId,
} from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

type Parents = Pick<References, 'person' | 'document'>;

/** One row of the log concerns one person once. */
export const noticeTable = (kit: TableKit, { person, document }: Parents) =>
  kit.table(
    'notice',
    {
      seq: kit.integer('seq').notNull(),
      personId: kit
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => person.id),
      membershipId: kit.text('membership_id').$type<MembershipId>().notNull(),
      coalitionId: kit.text('coalition_id').$type<CoalitionId>().notNull(),
      documentId: kit
        .text('document_id')
        .$type<DocumentId>()
        .notNull()
        .references(() => document.id),
      reason: kit.text('reason').$type<NoticeReason>().notNull(),
      at: kit.instant('at').notNull(),
      readAt: kit.instant('read_at'),
      mailing: kit.text('mailing').$type<Mailing['kind']>().notNull(),
      dueAt: kit.instant('due_at'),
      mailId: kit.text('mail_id').$type<Id<'mail'>>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.personId, t.seq] }),
      kit.index('notice_due').on(t.mailing, t.dueAt),
      kit.index('notice_mail').on(t.mailId),
    ],
  );

/** How somebody wants to be written to; without a row, as usual. */
export const noticeSettingTable = (kit: TableKit, { person }: Pick<References, 'person'>) =>
  kit.table('notice_setting', {
    personId: kit
      .text('person_id')
      .$type<PersonId>()
      .primaryKey()
      .references(() => person.id),
    addressed: kit.text('addressed').$type<MailPace>().notNull(),
    rest: kit.text('rest').$type<MailPace>().notNull(),
    keepsQuietHours: kit.boolean('keeps_quiet_hours').notNull(),
  });

/** About this text this person is not written to. */
export const quietTextTable = (kit: TableKit, { person, document }: Parents) =>
  kit.table(
    'quiet_text',
    {
      personId: kit
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => person.id),
      documentId: kit
        .text('document_id')
        .$type<DocumentId>()
        .notNull()
        .references(() => document.id),
    },
    (t) => [kit.primaryKey({ columns: [t.personId, t.documentId] })],
  );

/** How far a reader of the log has come. */
export const logCursorTable = (kit: TableKit) =>
  kit.table('log_cursor', {
    reader: kit.text('reader').primaryKey(),
    seq: kit.integer('seq').notNull(),
  });
