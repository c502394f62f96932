import type { AddresseeId, CoalitionId } from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const addresseeTable = (kit: TableKit, { coalition }: Pick<References, 'coalition'>) =>
  kit.table(
    'addressee',
    {
      id: kit.text('id').$type<AddresseeId>().primaryKey(),
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      name: kit.text('name').notNull(),
      title: kit.text('title').notNull(),
      institution: kit.text('institution').notNull(),
      language: kit.text('language').notNull(),
      salutation: kit.text('salutation'),
      email: kit.text('email').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      removedAt: kit.instant('removed_at'),
    },
    (t) => [
      kit.uniqueIndex('addressee_address').on(t.coalitionId, t.email),
      kit.index('addressee_email').on(t.email),
    ],
  );
