import type {
  ChangeClass,
  CorrectionId,
  CorrectionState,
  EditionId,
  MembershipId,
  Passage,
  PersonId,
  RoundId,
} from '@undersigned/domain';
import { sql } from 'drizzle-orm';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';

export const correctionTable = (kit: TableKit, { round, edition }: Pick<References, 'round' | 'edition'>) =>
  kit.table(
    'correction',
    {
      id: kit.text('id').$type<CorrectionId>().primaryKey(),
      roundId: kit
        .text('round_id')
        .$type<RoundId>()
        .notNull()
        .references(() => round.id),
      fromEditionId: kit
        .text('from_edition_id')
        .$type<EditionId>()
        .notNull()
        .references(() => edition.id),
      startedBy: kit.text('started_by').$type<MembershipId>(),
      startedAt: kit.instant('started_at').notNull(),
      state: kit.text('state').$type<CorrectionState['kind']>().notNull(),
      toEditionId: kit
        .text('to_edition_id')
        .$type<EditionId>()
        .references(() => edition.id),
      passages: kit.json<Passage[]>('passages'),
      class: kit.text('class').$type<ChangeClass>(),
      settledAt: kit.instant('settled_at'),
    },
    (t) => [
      kit.index('correction_round').on(t.roundId, t.startedAt),
      // One at a time: the database itself refuses a second one that is not settled.
      kit
        .uniqueIndex('correction_under_way')
        .on(t.roundId)
        .where(sql`state in ('writing', 'classing')`),
    ],
  );

export const passageClassTable = (kit: TableKit, { correction }: Pick<References, 'correction'>) =>
  kit.table(
    'passage_class',
    {
      correctionId: kit
        .text('correction_id')
        .$type<CorrectionId>()
        .notNull()
        .references(() => correction.id),
      passage: kit.integer('passage').notNull(),
      personId: kit.text('person_id').$type<PersonId>().notNull(),
      membershipId: kit.text('membership_id').$type<MembershipId>().notNull(),
      class: kit.text('class').$type<ChangeClass>().notNull(),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.correctionId, t.passage, t.personId] })],
  );
