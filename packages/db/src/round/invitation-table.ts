import type {
  InvitationId,
  InvitationStage,
  MembershipId,
  OrganisationId,
  RoundId,
} from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const invitationTable = (
  kit: TableKit,
  { round, organisation }: Pick<References, 'round' | 'organisation'>,
) =>
  kit.table(
    'invitation',
    {
      id: kit.text('id').$type<InvitationId>().primaryKey(),
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      organisationId: kit
        .text('organisation_id')
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      stage: kit.text('stage').$type<InvitationStage>().notNull(),
      expectedOn: kit.text('expected_on'),
      changedAt: kit.instant('changed_at').notNull(),
      changedBy: kit.text('changed_by').$type<MembershipId>(),
    },
    (t) => [kit.uniqueIndex('invitation_once').on(t.roundId, t.organisationId)],
  );
