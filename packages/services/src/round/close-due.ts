import type { RoundId, SystemActor } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { moveRound } from './move.js';
import { requireRound } from './require-round.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };

/**
 * Closes every open round whose deadline has come and gives how many it closed. Called by a timer, as often as
 * it likes and by several processes: a round closes once. Sign-ons do not wait for it (rule R3).
 */
export async function closeDueRounds(ctx: Context): Promise<number> {
  let closed = 0;
  for (const { id } of await ctx.db.read.round.due(ctx.now())) {
    if (await closeIfDue(ctx, id)) closed++;
  }
  return closed;
}

async function closeIfDue(ctx: Context, roundId: RoundId): Promise<boolean> {
  try {
    await ctx.db.transact(async (tx) => {
      const found = await requireRound(tx, schedule, roundId);
      await moveRound(ctx, tx, schedule, found, { kind: 'close', by: 'deadline' }, () => ({
        type: 'round.closed',
        roundId,
        by: 'deadline',
      }));
    });
    return true;
  } catch (error) {
    // Somebody closed it, or moved its deadline, between the look and the act.
    if (error instanceof Refused) return false;
    throw error;
  }
}
