import { isBeforeFreezing, movedPhase, type Actor, type DocumentId, type Edition } from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { requireAccess } from '../document/require-access.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { makeEdition } from './make.js';
import { readSource, requireFreezable } from './source.js';

export const freezeSchema = z.strictObject({
  /** Somebody has looked at the invisible characters and wants them so. */
  confirmInvisible: z.boolean().default(false),
});

/**
 * Freezes the text as the log has it in this very transaction: from its commit on no update of the text is
 * taken. Gives the new edition, or the one there is when nothing has changed since. For focal points. Throws
 * `Refused` not_found, forbidden, text_empty, invisible_characters, answer_over_limit, suggestions_waiting,
 * and phase_conflict for a text that is being corrected, which is frozen by proposing the correction.
 */
export async function freezeEdition(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown = {},
): Promise<Edition> {
  const { confirmInvisible } = parseInput(freezeSchema, input);
  return ctx.db.transact(async (tx) => {
    const { document } = await requireAccess(tx, actor, documentId, 'view');
    requireFocalPoint(actor, document.coalitionId);
    const latest = await tx.edition.latest(documentId);
    if (latest && document.phase !== 'correction' && !isBeforeFreezing(document.phase)) return latest;
    const read = await readSource(tx, document);
    await requireFreezable(tx, document, read.source, confirmInvisible);
    await writePhase(ctx, tx, actor, document, orRefuse(movedPhase(document.phase, 'freeze')));
    return makeEdition(ctx, tx, actor, document, read);
  });
}
