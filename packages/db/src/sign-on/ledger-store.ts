import type { LedgerHead, LedgerRecord, RoundId } from '@undersigned/domain';
import { asc, desc, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const ledgerStore = (query: Query, { ledger }: Tables) => ({
  /**
   * False when the position is taken. Of two transactions that append at once one is run again by `transact`, so
   * that positions follow each other.
   */
  async append(record: LedgerRecord): Promise<boolean> {
    const written = await query
      .insert(ledger)
      .values(record)
      .onConflictDoNothing()
      .returning({ position: ledger.position });
    return written.length === 1;
  },

  /** The end of the chain of a round; null while nothing is recorded. */
  async head(roundId: RoundId): Promise<LedgerHead | null> {
    const [row] = await query
      .select({ position: ledger.position, hash: ledger.hash })
      .from(ledger)
      .where(eq(ledger.roundId, roundId))
      .orderBy(desc(ledger.position))
      .limit(1);
    return row ?? null;
  },

  /** The whole chain of a round, by position. */
  async ofRound(roundId: RoundId): Promise<LedgerRecord[]> {
    return query.select().from(ledger).where(eq(ledger.roundId, roundId)).orderBy(asc(ledger.position));
  },
});
