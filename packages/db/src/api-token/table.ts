import type { Id, PersonId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const apiTokenTable = (kit: TableKit, { person }: Pick<References, 'person'>) =>
  kit.table('api_token', {
    id: kit.text('id').$type<Id<'apiToken'>>().primaryKey(),
    tokenHash: kit.text('token_hash').notNull().unique(),
    personId: kit
      .text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    createdAt: kit.instant('created_at').notNull(),
    revokedAt: kit.instant('revoked_at'),
  });
