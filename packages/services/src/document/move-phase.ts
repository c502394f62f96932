import type { Transaction } from '@undersigned/db';
import {
  movedPhase,
  steeringCommands,
  type Actor,
  type Document,
  type DocumentId,
  type Phase,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireSteering } from './require-steering.js';
import { reviewDateSchema, writeReviewDate } from './set-review-date.js';
import { writeGrant } from './set-access.js';

export const movePhaseSchema = z.strictObject({
  command: z.enum(steeringCommands),
  /** Asking for comments opens the text to the whole coalition, or only to those on its access list. */
  openTo: z.enum(['everyone', 'listed']).default('everyone'),
  reviewUntil: reviewDateSchema.shape.reviewUntil.optional(),
});

/**
 * Opens a text for comments, or takes it back to drafting. For those who steer it. Gives the new phase. Freezing
 * and what follows belongs to editions and rounds. Throws `Refused` not_found, forbidden, phase_conflict,
 * deadline_past.
 */
export async function movePhase(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<Phase> {
  const { command, openTo, reviewUntil } = parseInput(movePhaseSchema, input);
  return ctx.db.transact(async (tx) => {
    const document = await requireSteering(tx, actor, documentId);
    const to = orRefuse(movedPhase(document.phase, command));
    await writePhase(ctx, tx, actor, document, to);
    if (command === 'ask-for-comments' && openTo === 'everyone') {
      await openToEveryone(ctx, tx, actor, document);
    }
    if (reviewUntil !== undefined) await writeReviewDate(ctx, tx, actor, document, reviewUntil);
    return to;
  });
}

/**
 * Moves the phase and says so in the log, inside a transaction whose caller has asked the rules. Throws
 * `Refused` conflict when somebody was faster.
 */
export async function writePhase(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  to: Phase,
): Promise<void> {
  const isMoved = await tx.document.movePhase(document.id, [document.phase], to);
  if (!isMoved) throw Refused.because('conflict');
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'document.phase-changed', from: document.phase, to },
  });
}

/** Never takes away what the coalition has been given already. */
async function openToEveryone(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
): Promise<void> {
  const grants = await tx.document.grants(document.id);
  const given = grants.find(({ subject }) => 'everyone' in subject)?.access;
  if (given === 'comment' || given === 'edit') return;
  await writeGrant(ctx, tx, actor, document, { subject: { everyone: true }, access: 'comment' });
}
