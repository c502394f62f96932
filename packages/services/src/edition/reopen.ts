import { type Actor, type DocumentId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { requireAccess } from '../document/require-access.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { Refused } from '../refusal/refused.js';

/**
 * Takes a frozen text back to review for a fix. The edition stays, and what is frozen next is the following
 * one. Only before anybody could sign: throws `Refused` phase_conflict once a round has opened, not_found,
 * forbidden.
 */
export async function reopenForFix(ctx: Context, actor: Actor, documentId: DocumentId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { document } = await requireAccess(tx, actor, documentId, 'view');
    requireFocalPoint(actor, document.coalitionId);
    const { phase } = document;
    if (phase !== 'frozen') throw Refused.because('phase_conflict', { values: { phase } });
    await writePhase(ctx, tx, actor, document, 'review');
  });
}
