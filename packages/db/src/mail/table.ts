import type { Id, InterfaceLanguage } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';

export const mailTable = (kit: TableKit) =>
  kit.table(
    'mail',
    {
      id: kit.text('id').$type<Id<'mail'>>().primaryKey(),
      key: kit.text('key').notNull().unique(),
      to: kit.text('recipient').notNull(),
      fromName: kit.text('from_name').notNull(),
      subject: kit.text('subject').notNull(),
      text: kit.text('text').notNull(),
      html: kit.text('html').notNull(),
      language: kit.text('language').$type<InterfaceLanguage>().notNull(),
      state: kit.text('state').$type<'queued' | 'sent' | 'failed'>().notNull(),
      attempts: kit.integer('attempts').notNull(),
      nextAttemptAt: kit.instant('next_attempt_at').notNull(),
      sentAt: kit.instant('sent_at'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('mail_due').on(t.state, t.nextAttemptAt)],
  );
