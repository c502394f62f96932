import type { CoalitionId, MembershipId, PersonId, SessionId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const sessionTable = (kit: TableKit, { person }: Pick<References, 'person'>) =>
  kit.table(
    'session',
    {
      id: kit.text('id').$type<SessionId>().primaryKey(),
      /** SHA-256 of the cookie's value: a stolen database opens no session. */
      tokenHash: kit.text('token_hash').notNull().unique(),
      personId: kit
        .text('person_id')
        .$type<PersonId>()
        .notNull()
        .references(() => person.id),
      /** The membership the person acts with, per coalition. */
      acting: kit.json<Record<CoalitionId, MembershipId>>('acting').notNull(),
      expiresAt: kit.instant('expires_at').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('session_person').on(t.personId)],
  );
