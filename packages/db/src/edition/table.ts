import type { EditionId, MembershipId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from '../document/column.js';

export const editionTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'edition',
    {
      id: kit.text('id').$type<EditionId>().primaryKey(),
      documentId: ofDocument(kit, document),
      number: kit.integer('number').notNull(),
      title: kit.text('title').notNull(),
      language: kit.text('language').notNull(),
      fingerprint: kit.text('fingerprint').notNull(),
      canonical: kit.text('canonical').notNull(),
      content: kit.json<Record<string, unknown>>('content').notNull(),
      logSeq: kit.integer('log_seq').notNull(),
      frozenBy: kit.text('frozen_by').$type<MembershipId>(),
      frozenAt: kit.instant('frozen_at').notNull(),
    },
    (t) => [
      kit.uniqueIndex('edition_number').on(t.documentId, t.number),
      kit.index('edition_fingerprint').on(t.fingerprint),
    ],
  );
