import type { CoalitionId, LedgerHead, ListContent, ListEditionCause, RoundId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

/** The lists of a round as they were published. Append-only: the store has no way to change or remove a row. */
export const listEditionTable = (kit: TableKit, { round }: Pick<References, 'round'>) =>
  kit.table(
    'list_edition',
    {
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      number: kit.integer('number').notNull(),
      cause: kit.text('cause').$type<ListEditionCause>().notNull(),
      at: kit.instant('at').notNull(),
      fingerprint: kit.text('fingerprint').notNull(),
      ledger: kit.json<LedgerHead>('ledger'),
      signatories: kit.integer('signatories').notNull(),
      joined: kit.integer('joined').notNull(),
      left: kit.integer('left_list').notNull(),
      content: kit.json<ListContent>('content').notNull(),
      digest: kit.text('digest'),
    },
    (t) => [kit.primaryKey({ columns: [t.roundId, t.number] })],
  );

/** Two names that somebody has said are of different organisations, the lesser key first. */
export const keptApartTable = (kit: TableKit, { coalition }: Pick<References, 'coalition'>) =>
  kit.table(
    'kept_apart',
    {
      coalitionId: kit
        .text('coalition_id')
        .$type<CoalitionId>()
        .notNull()
        .references(() => coalition.id),
      oneKey: kit.text('one_key').notNull(),
      otherKey: kit.text('other_key').notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.coalitionId, t.oneKey, t.otherKey] })],
  );
