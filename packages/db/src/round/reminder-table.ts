import type { MembershipId, OrganisationId, RoundId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const reminderTable = (kit: TableKit, { round }: Pick<References, 'round'>) =>
  kit.table(
    'reminder',
    {
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      key: kit.text('key').notNull(),
      sentAt: kit.instant('sent_at').notNull(),
      sentBy: kit.text('sent_by').$type<MembershipId>(),
      organisationIds: kit.json<OrganisationId[]>('organisation_ids').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.roundId, t.key] })],
  );
