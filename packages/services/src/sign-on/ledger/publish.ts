import { publishedLedger, type Actor, type PublishedLedger, type RoundId } from '@undersigned/domain';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';
import { requireRound } from '../../round/require-round.js';
import { keptLedger } from './kept.js';

/** The ledger of a published round, for everybody. Throws `Refused` not_found while it is not published. */
export async function ledgerBySlug(ctx: Context, slug: string): Promise<PublishedLedger> {
  return ctx.db.transact(async (tx) => {
    const round = await tx.round.bySlug(slug);
    if (round?.state !== 'published') throw Refused.because('not_found');
    const newest = await tx.listEdition.newest(round.id);
    const named = newest && new Set(newest.content.named.map(({ signOnId }) => signOnId));
    return publishedLedger(await keptLedger(tx, round), (id) => named?.has(id) ?? true);
  });
}

/**
 * The same at any time, for those who may see the text and so the list (`listSignatories`). Throws `Refused`
 * not_found.
 */
export async function ledgerOfRound(ctx: Context, actor: Actor, roundId: RoundId): Promise<PublishedLedger> {
  return ctx.db.transact(async (tx) => {
    const { round } = await requireRound(tx, actor, roundId);
    return publishedLedger(await keptLedger(tx, round));
  });
}
