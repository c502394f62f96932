import type { MembershipId, OrganisationId, PositionId, Stance } from '@undersigned/domain';
import { ofDocument } from '../document/column.js';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const positionTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'position',
    {
      id: kit.text('id').$type<PositionId>().primaryKey(),
      documentId: ofDocument(kit, document),
      blockId: kit.text('block_id').notNull(),
      membershipId: kit.text('membership_id').$type<MembershipId>(),
      organisationId: kit.text('organisation_id').$type<OrganisationId>().notNull(),
      personName: kit.text('person_name').notNull(),
      organisationName: kit.text('organisation_name'),
      stance: kit.json<Stance>('stance').notNull(),
      words: kit.text('words').notNull(),
      ordinal: kit.integer('ordinal').notNull(),
      at: kit.instant('at').notNull(),
      doubtedAt: kit.instant('doubted_at'),
      goneAt: kit.instant('gone_at'),
    },
    (t) => [
      // Of two words given at once, both the second of their organisation, one is refused.
      kit.uniqueIndex('position_ordinal').on(t.documentId, t.organisationId, t.blockId, t.ordinal),
    ],
  );
