import { passageClassSchema, type CorrectionId, type MemberActor } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireCorrection, requireState } from './require-correction.js';

/**
 * Says what a focal point takes one passage for; a later word of the same person replaces the earlier (SPEC C5).
 * Throws `Refused` not_found, also for a passage there is not, forbidden, bad_input, correction_moved.
 */
export async function classPassage(
  ctx: Context,
  actor: MemberActor,
  correctionId: CorrectionId,
  input: unknown,
): Promise<void> {
  const { passage, class: is } = parseInput(passageClassSchema, input);
  await ctx.db.transact(async (tx) => {
    const { correction, document } = await requireCorrection(tx, actor, correctionId);
    const { passages } = requireState(correction, 'classing');
    if (!passages.some(({ number }) => number === passage)) throw Refused.because('not_found');
    const { personId, membershipId } = actor;
    await tx.correction.classify(correctionId, { passage, personId, membershipId, class: is, at: ctx.now() });
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'correction.classed', roundId: correction.roundId, correctionId, passage, class: is },
    });
  });
}
