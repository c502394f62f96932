import type { Id, PageLanguage } from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const mailTable = (kit: TableKit) =>
  kit.table(
    'mail',
    {
      id: kit.text('id').$type<Id<'mail'>>().primaryKey(),
      key: kit.text('key').notNull().unique(),
      to: kit.text('recipient').notNull(),
      fromName: kit.text('from_name').notNull(),
      replyTo: kit.text('reply_to'),
      unsubscribeUrl: kit.text('unsubscribe_url'),
      subject: kit.text('subject').notNull(),
      text: kit.text('text').notNull(),
      html: kit.text('html').notNull(),
      language: kit.text('language').$type<PageLanguage>().notNull(),
      state: kit.text('state').$type<'queued' | 'sent' | 'failed'>().notNull(),
      attempts: kit.integer('attempts').notNull(),
      nextAttemptAt: kit.instant('next_attempt_at').notNull(),
      sentAt: kit.instant('sent_at'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('mail_due').on(t.state, t.nextAttemptAt)],
  );

/** The bytes of attachments, once each: a text that goes to sixty addressees is one file. */
export const mailFileTable = (kit: TableKit) =>
  kit.table('mail_file', {
    /** SHA-256 of the bytes, in hexadecimal. */
    hash: kit.text('hash').primaryKey(),
    bytes: kit.bytes('bytes').notNull(),
  });

export const mailAttachmentTable = (
  kit: TableKit,
  { mail, mailFile }: Pick<References, 'mail' | 'mailFile'>,
) =>
  kit.table(
    'mail_attachment',
    {
      mailId: kit
        .text('mail_id')
        .$type<Id<'mail'>>()
        .notNull()
        .references(() => mail.id),
      position: kit.integer('position').notNull(),
      name: kit.text('name').notNull(),
      contentType: kit.text('content_type').notNull(),
      hash: kit
        .text('hash')
        .notNull()
        .references(() => mailFile.hash),
    },
    (t) => [
      kit.primaryKey({ columns: [t.mailId, t.position] }),
      kit.index('mail_attachment_file').on(t.hash),
    ],
  );
