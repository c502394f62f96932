import type { ListEdition, ListEditionLine, RoundId } from '@undersigned/domain';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const listEditionStore = (query: Query, { listEdition }: Tables) => ({
  /** False when the round has an edition of this number: somebody was faster. */
  async insert(row: ListEdition): Promise<boolean> {
    const written = await query
      .insert(listEdition)
      .values(row)
      .onConflictDoNothing()
      .returning({ number: listEdition.number });
    return written.length === 1;
  },

  /** The newest edition of a round; null while none is published. */
  async newest(roundId: RoundId): Promise<ListEdition | null> {
    const [row] = await query
      .select()
      .from(listEdition)
      .where(eq(listEdition.roundId, roundId))
      .orderBy(desc(listEdition.number))
      .limit(1);
    return row ?? null;
  },

  async byNumber(roundId: RoundId, number: number): Promise<ListEdition | null> {
    const where = and(eq(listEdition.roundId, roundId), eq(listEdition.number, number));
    const [row] = await query.select().from(listEdition).where(where);
    return row ?? null;
  },

  /** Every edition of a round, the first one first. */
  ofRound: (roundId: RoundId): Promise<ListEdition[]> =>
    query.select().from(listEdition).where(eq(listEdition.roundId, roundId)).orderBy(asc(listEdition.number)),

  /** Every edition of these rounds without its names, newest first. */
  async linesOf(roundIds: RoundId[]): Promise<ListEditionLine[]> {
    if (roundIds.length === 0) return [];
    return query
      .select({
        roundId: listEdition.roundId,
        number: listEdition.number,
        cause: listEdition.cause,
        at: listEdition.at,
        fingerprint: listEdition.fingerprint,
        ledger: listEdition.ledger,
        signatories: listEdition.signatories,
        joined: listEdition.joined,
        left: listEdition.left,
      })
      .from(listEdition)
      .where(inArray(listEdition.roundId, roundIds))
      .orderBy(desc(listEdition.number));
  },
});
