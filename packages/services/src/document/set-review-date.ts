import type { Transaction } from '@undersigned/db';
import {
  isBeforeFreezing,
  readDeadline,
  wallTimeSchema,
  type Actor,
  type Document,
  type DocumentId,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireSteering } from './require-steering.js';

/** A wall time in the coalition's zone, an instant with its offset, or null for no date. */
export const reviewDateSchema = z.strictObject({
  reviewUntil: z.union([wallTimeSchema, z.iso.datetime({ offset: true })]).nullable(),
});

/**
 * Says until when comments are asked for; null takes the date away. For those who steer the text. Throws
 * `Refused` not_found, forbidden, document_frozen, deadline_past, deadline_not_a_time.
 */
export async function setReviewDate(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const { reviewUntil } = parseInput(reviewDateSchema, input);
  await ctx.db.transact(async (tx) => {
    const document = await requireSteering(tx, actor, documentId);
    if (!isBeforeFreezing(document.phase)) throw Refused.because('document_frozen');
    await writeReviewDate(ctx, tx, actor, document, reviewUntil);
  });
}

/** The same inside a transaction that has asked for the right already. */
export async function writeReviewDate(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  wanted: string | null,
): Promise<void> {
  const until = wanted === null ? null : await momentOf(ctx, tx, document, wanted);
  if (until?.getTime() === document.reviewUntil?.getTime()) return;
  await tx.document.update(document.id, { reviewUntil: until });
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'document.review-dated', until: until?.toISOString() ?? null },
  });
}

async function momentOf(ctx: Context, tx: Transaction, document: Document, wanted: string): Promise<Date> {
  const coalition = await tx.coalition.byId(document.coalitionId);
  const read = readDeadline(wanted, coalition?.timeZone ?? 'UTC', ctx.now());
  if (!read.ok) throw new Refused({ ...read.refusal, field: 'reviewUntil' });
  return read.value.instant;
}
