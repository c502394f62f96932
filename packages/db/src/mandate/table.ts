import type { CoalitionId, MandateId, MembershipId, OrganisationId } from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

export const mandateTable = (
  kit: TableKit,
  { coalition, organisation, membership }: Pick<References, 'coalition' | 'organisation' | 'membership'>,
) =>
  kit.table(
    'mandate',
    {
      id: kit.text('id').$type<MandateId>().primaryKey(),
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      organisationId: kit
        .text('organisation_id')
        .$type<OrganisationId>()
        .notNull()
        .references(() => organisation.id),
      membershipId: kit
        .text('membership_id')
        .$type<MembershipId>()
        .notNull()
        .references(() => membership.id),
      topics: kit.json<string[]>('topics').notNull(),
      /** A day, without a zone. */
      until: kit.text('until_day'),
      note: kit.text('note').notNull(),
      givenBy: kit.text('given_by_membership').$type<MembershipId>().notNull(),
      givenAt: kit.instant('given_at').notNull(),
      endedBy: kit.text('ended_by_membership').$type<MembershipId>(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [
      kit.index('mandate_coalition').on(t.coalitionId),
      kit.index('mandate_organisation').on(t.organisationId),
      kit.index('mandate_membership').on(t.membershipId),
    ],
  );
