import { changesBetween, type Actor, type ListEdition, type RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { requireOwnRound, requireRound } from '../round/require-round.js';
import { addEdition, contentNow, newestEdition } from './edition.js';

/**
 * Publishes the next edition of a published list, with those who joined since the one before and without those
 * who no longer count. For focal points. Throws `Refused` not_found, forbidden, and conflict when the round is not
 * published, when nothing has changed, or when somebody was faster.
 */
export async function publishListEdition(ctx: Context, actor: Actor, roundId: RoundId): Promise<ListEdition> {
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    if (found.round.state !== 'published') throw Refused.because('conflict');
    const before = await newestEdition(tx, found);
    const content = await contentNow(tx, found, before);
    const { joined, left } = changesBetween(before.content, content);
    if (joined + left === 0) throw Refused.because('conflict');
    if (!(await tx.listEdition.byNumber(roundId, before.number))) await tx.listEdition.insert(before);
    return addEdition(ctx, tx, actor, found, before, { content, cause: 'late' });
  });
}

export interface PendingEdition {
  /** The number it would have. */
  number: number;
  joined: number;
  left: number;
}

/**
 * What the next edition of a published list would bring; null while the list is not published. For those who may
 * see the text. Throws `Refused` not_found.
 */
export async function pendingListEdition(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
): Promise<PendingEdition | null> {
  const found = await requireRound(ctx.db.read, actor, roundId);
  if (found.round.state !== 'published') return null;
  const before = await newestEdition(ctx.db.read, found);
  const content = await contentNow(ctx.db.read, found, before);
  return { number: before.number + 1, ...changesBetween(before.content, content) };
}
