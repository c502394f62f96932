import { movedPhase, type Actor, type Correction, type RoundId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireOwnRound } from '../round/require-round.js';

/**
 * Opens the text of a round for a correction: focal points may write in it, and organisations go on signing the
 * edition there is (SPEC C1, C2). For focal points. Throws `Refused` not_found, forbidden, phase_conflict for a round
 * that is not open or closed, correction_under_way.
 */
export async function startCorrection(ctx: Context, actor: Actor, roundId: RoundId): Promise<Correction> {
  return ctx.db.transact(async (tx) => {
    const { round, document } = await requireOwnRound(tx, actor, roundId);
    const correction: Correction = {
      id: ctx.newId('correction'),
      roundId,
      fromEditionId: round.editionId,
      startedBy: actor.kind === 'member' ? actor.membershipId : null,
      startedAt: ctx.now(),
      state: { kind: 'writing' },
    };
    if (await tx.correction.underWay(roundId)) throw Refused.because('correction_under_way');
    const phase = orRefuse(movedPhase(document.phase, 'correct'));
    if (!(await tx.correction.insert(correction))) throw Refused.because('correction_under_way');
    await writePhase(ctx, tx, actor, document, phase);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'correction.started', roundId, correctionId: correction.id },
    });
    return correction;
  });
}
