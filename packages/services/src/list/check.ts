import { listFault, type ListFault, type RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { sha256 } from '../sign-on/ledger/sha256.js';

export interface CheckedLists {
  editions: number;
  /** The first thing that does not hold; null when all does. */
  fault: ListFault | null;
}

/**
 * Recomputes the published lists of a round and compares them with its ledger, whose chain the caller has found to
 * hold. Throws `Refused` not_found.
 */
export async function checkLists(ctx: Context, roundId: RoundId): Promise<CheckedLists> {
  return ctx.db.transact(async (tx) => {
    const round = await tx.round.byId(roundId);
    if (!round) throw Refused.because('not_found');
    const editions = await tx.listEdition.ofRound(roundId);
    const texts = await tx.edition.ofDocument(round.documentId);
    const records = await tx.ledger.ofRound(roundId);
    const fingerprints = new Set(texts.map(({ fingerprint }) => fingerprint));
    return { editions: editions.length, fault: listFault({ editions, records, fingerprints }, sha256) };
  });
}
