import { ledgerFault, type LedgerFault, type RoundId } from '@undersigned/domain';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';
import { keptLedger } from './kept.js';
import { sha256 } from './sha256.js';

export interface CheckedLedger {
  records: number;
  /** The first thing that does not hold; null when all does. */
  fault: LedgerFault | null;
}

/** Recomputes the ledger of a round and compares its sign-ons with it. Throws `Refused` not_found. */
export async function checkLedger(ctx: Context, roundId: RoundId): Promise<CheckedLedger> {
  const kept = await ctx.db.transact(async (tx) => {
    const round = await tx.round.byId(roundId);
    if (!round) throw Refused.because('not_found');
    return keptLedger(tx, round);
  });
  return { records: kept.records.length, fault: ledgerFault(kept, sha256) };
}
