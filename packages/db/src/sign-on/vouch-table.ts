import type { MembershipId, SignOnId, Vouch } from '@undersigned/domain';
import type { References } from '../engine/references.js';
import type { TableKit } from '../engine/table-kit.js';

/** Append-only: the store has no way to change or remove a row. */
export const vouchTable = (kit: TableKit, { signOn }: Pick<References, 'signOn'>) =>
  kit.table(
    'vouch',
    {
      signOnId: kit
        .text('sign_on_id')
        .$type<SignOnId>()
        .notNull()
        .references(() => signOn.id),
      position: kit.integer('position').notNull(),
      kind: kit.text('kind').$type<Vouch['kind']>().notNull(),
      note: kit.text('note').notNull(),
      by: kit.text('by_membership').$type<MembershipId>().notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.signOnId, t.position] })],
  );
