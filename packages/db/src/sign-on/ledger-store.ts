import type { LedgerHead, LedgerRecord, RoundId } from '@undersigned/domain';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { placeholdersFor } from '../engine/placeholders.js';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const ledgerStore = (query: Query, { ledger }: Tables) => ({
  /**
   * False when the position is taken. Of two transactions that append at once one is run again by `transact`, so
   * that positions follow each other.
   */
  async append(record: LedgerRecord): Promise<boolean> {
    const statement = prepared(query, 'ledger.append', (on) =>
      on
        .insert(ledger)
        .values(placeholdersFor(ledger))
        .onConflictDoNothing()
        .returning({ position: ledger.position })
        .prepare(),
    );
    const written = await statement.execute({ ...record });
    return written.length === 1;
  },

  /** The end of the chain of a round; null while nothing is recorded. */
  async head(roundId: RoundId): Promise<LedgerHead | null> {
    const statement = prepared(query, 'ledger.head', (on) =>
      on
        .select({ position: ledger.position, hash: ledger.hash })
        .from(ledger)
        .where(eq(ledger.roundId, sql.placeholder('roundId')))
        .orderBy(desc(ledger.position))
        .limit(1)
        .prepare(),
    );
    const [row] = await statement.execute({ roundId });
    return row ?? null;
  },

  /** The whole chain of a round, by position. */
  async ofRound(roundId: RoundId): Promise<LedgerRecord[]> {
    return query.select().from(ledger).where(eq(ledger.roundId, roundId)).orderBy(asc(ledger.position));
  },
});
