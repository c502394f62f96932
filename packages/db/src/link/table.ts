import type { Id, LinkPurpose } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';

export const linkTable = (kit: TableKit) =>
  kit.table(
    'link',
    {
      id: kit.text('id').$type<Id<'link'>>().primaryKey(),
      tokenHash: kit.text('token_hash').notNull().unique(),
      purpose: kit.text('purpose').$type<LinkPurpose>().notNull(),
      /** What it opens: an address, a sign-on's id, …; its meaning belongs to the purpose. */
      subject: kit.text('subject').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      usedAt: kit.instant('used_at'),
    },
    (t) => [kit.index('link_subject').on(t.purpose, t.subject)],
  );
