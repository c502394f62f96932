import { movedPhase, type Actor, type CorrectionId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireCorrection } from './require-correction.js';

/**
 * Ends a correction without a consequence: the edition there is stays the one that is signed. The words that were
 * written stay in the text at work, where the next correction begins, and are signed by nobody. For focal points.
 * Throws `Refused` not_found, forbidden, correction_moved when it is settled already.
 */
export async function dropCorrection(ctx: Context, actor: Actor, correctionId: CorrectionId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { correction, document } = await requireCorrection(tx, actor, correctionId);
    const { kind } = correction.state;
    const isUnderWay = kind === 'writing' || kind === 'classing';
    const state = { kind: 'dropped', at: ctx.now() } as const;
    if (!isUnderWay || !(await tx.correction.move(correctionId, kind, state))) {
      throw Refused.because('correction_moved');
    }
    if (kind === 'writing') {
      await writePhase(ctx, tx, actor, document, orRefuse(movedPhase(document.phase, 'end-correction')));
    }
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'correction.dropped', roundId: correction.roundId, correctionId },
    });
  });
}
