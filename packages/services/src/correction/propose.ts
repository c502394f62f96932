import {
  movedPhase,
  type Actor,
  type Correction,
  type CorrectionId,
  type CorrectionState,
} from '@undersigned/domain';
import { canonicalForm, comparePassages } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { freezeSchema } from '../edition/freeze.js';
import { makeEdition } from '../edition/make.js';
import { readSource, requireFreezable } from '../edition/source.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireCorrection, requireState } from './require-correction.js';

/**
 * Freezes the corrected words as the next edition and lists what differs from the one that is signed, for two focal
 * points to weigh. Nothing changes for anybody who has signed. For focal points. Throws `Refused` not_found,
 * forbidden, correction_moved, correction_empty when nothing was changed, text_empty, invisible_characters,
 * answer_over_limit.
 */
export async function proposeCorrection(
  ctx: Context,
  actor: Actor,
  correctionId: CorrectionId,
  input: unknown = {},
): Promise<Correction> {
  const { confirmInvisible } = parseInput(freezeSchema, input);
  return ctx.db.transact(async (tx) => {
    const { correction, document } = await requireCorrection(tx, actor, correctionId);
    requireState(correction, 'writing');
    const from = await tx.edition.byId(correction.fromEditionId);
    if (!from) throw Refused.because('not_found');
    const read = await readSource(tx, document);
    if (canonicalForm(read.source) === from.canonical) throw Refused.because('correction_empty');
    await requireFreezable(tx, document, read.source, confirmInvisible);
    await writePhase(ctx, tx, actor, document, orRefuse(movedPhase(document.phase, 'end-correction')));
    const edition = await makeEdition(ctx, tx, actor, document, read);
    const state: CorrectionState = {
      kind: 'classing',
      toEditionId: edition.id,
      passages: comparePassages(from.canonical, edition.canonical),
    };
    if (!(await tx.correction.move(correctionId, 'writing', state)))
      throw Refused.because('correction_moved');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: {
        type: 'correction.proposed',
        roundId: correction.roundId,
        correctionId,
        number: edition.number,
        passages: state.passages.length,
      },
    });
    return { ...correction, state };
  });
}
