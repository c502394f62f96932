import type { Actor, Round, RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { moveRound } from './move.js';
import { requireOwnRound } from './require-round.js';

/** Closes a round before its deadline. For focal points. Throws `Refused` not_found, forbidden, round_not_open, conflict. */
export async function closeRound(ctx: Context, actor: Actor, roundId: RoundId): Promise<Round> {
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    return moveRound(ctx, tx, actor, found, { kind: 'close', by: 'person' }, () => ({
      type: 'round.closed',
      roundId,
      by: 'person',
    }));
  });
}
