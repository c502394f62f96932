import { isSignatory, movedPhase, type Actor, type Round, type RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { orRefuse } from '../refusal/refused.js';
import { moveRound } from './move.js';
import { requireOwnRound } from './require-round.js';

/**
 * Publishes the text of a closed round with its list: the page /p/<slug> shows both from now on. For focal
 * points. Throws `Refused` not_found, forbidden, round_still_open, conflict when it is published already.
 */
export async function publishRound(ctx: Context, actor: Actor, roundId: RoundId): Promise<Round> {
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    const signOns = await tx.signOn.ofRound(roundId);
    const published = await moveRound(ctx, tx, actor, found, { kind: 'publish' }, () => ({
      type: 'round.published',
      roundId,
      signatories: signOns.filter(isSignatory).length,
    }));
    await writePhase(ctx, tx, actor, found.document, orRefuse(movedPhase(found.document.phase, 'publish')));
    return published;
  });
}
