import type { EditionId, RoundId, RoundPolicy, RoundState } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from '../document/column.js';

export const roundTable = (kit: TableKit, { document, edition }: Pick<References, 'document' | 'edition'>) =>
  kit.table(
    'round',
    {
      id: kit.text('id').$type<RoundId>().primaryKey(),
      documentId: ofDocument(kit, document),
      editionId: kit
        .text('edition_id')
        .$type<EditionId>()
        .notNull()
        .references(() => edition.id),
      openedEditionId: kit
        .text('opened_edition_id')
        .$type<EditionId>()
        .references(() => edition.id),
      slug: kit.text('slug').notNull().unique(),
      state: kit.text('state').$type<RoundState>().notNull(),
      closesAt: kit.instant('closes_at').notNull(),
      opensAt: kit.instant('opens_at'),
      publishesAt: kit.instant('publishes_at'),
      timeZone: kit.text('time_zone').notNull(),
      policy: kit.json<RoundPolicy>('policy').notNull(),
      openedAt: kit.instant('opened_at'),
      closedAt: kit.instant('closed_at'),
      publishedAt: kit.instant('published_at'),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('round_document').on(t.documentId), kit.index('round_due').on(t.state, t.closesAt)],
  );
