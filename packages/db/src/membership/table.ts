import type { CoalitionId, MembershipId, OrganisationId, PersonId, Role } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const membershipTable = (
  kit: TableKit,
  { coalition, person, organisation }: Pick<References, 'coalition' | 'person' | 'organisation'>,
) =>
  kit.table(
    'membership',
    {
      id: kit.text('id').$type<MembershipId>().primaryKey(),
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      personId: kit
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => person.id),
      organisationId: kit
        .text('organisation_id')
        .$type<OrganisationId>()
        .references(() => organisation.id),
      role: kit.text('role').$type<Role>().notNull(),
      createdAt: kit.instant('created_at').notNull(),
      endedAt: kit.instant('ended_at'),
    },
    (t) => [
      kit.index('membership_person').on(t.personId),
      kit.index('membership_coalition').on(t.coalitionId),
      kit.index('membership_organisation').on(t.organisationId),
    ],
  );
