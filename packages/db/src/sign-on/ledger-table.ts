import type { LedgerKind, RoundId, SignOnId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

/** Append-only: the store has no way to change or remove a row. */
export const ledgerTable = (kit: TableKit, { round }: Pick<References, 'round'>) =>
  kit.table(
    'ledger',
    {
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      position: kit.integer('position').notNull(),
      at: kit.instant('at').notNull(),
      kind: kit.text('kind').$type<LedgerKind>().notNull(),
      signOnId: kit.text('sign_on_id').$type<SignOnId>().notNull(),
      of: kit.text('of_sign_on_id').$type<SignOnId>(),
      statement: kit.text('statement').notNull(),
      handling: kit.text('handling').notNull(),
      signatory: kit.text('signatory').notNull(),
      previous: kit.text('previous').notNull(),
      hash: kit.text('hash').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.roundId, t.position] })],
  );
