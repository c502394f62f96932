import { reviewReminderAt, type Document, type SystemActor } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };

/** A weekend between two working days, and a day to spare. */
const longestAheadMs = 5 * 24 * 60 * 60 * 1_000;

/**
 * Says in the log that a review ends soon, of which those who comment are told. Once for each date a review was given;
 * called by a timer, as often as it likes and by several processes. Gives how many it said so of.
 */
export async function remindOfReviews(ctx: Context): Promise<number> {
  const now = ctx.now();
  let reminded = 0;
  for (const document of await ctx.db.read.document.reviewedUntil(
    now,
    new Date(now.getTime() + longestAheadMs),
  )) {
    if (await remindOf(ctx, document)) reminded++;
  }
  return reminded;
}

function remindOf(ctx: Context, { id }: Document): Promise<boolean> {
  return ctx.db.transact(async (tx) => {
    const document = await tx.document.byId(id);
    const coalition = document && (await tx.coalition.byId(document.coalitionId));
    if (document?.phase !== 'review' || !document.reviewUntil || !coalition) return false;
    const at = reviewReminderAt(document.reviewUntil, coalition.timeZone);
    if (at === null || at > ctx.now()) return false;
    const until = document.reviewUntil.toISOString();
    const reader = `review-ends:${id}:${until}`;
    await tx.logCursor.begin(reader, 0);
    if (!(await tx.logCursor.move(reader, 0, 1))) return false;
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: id,
      actor: schedule,
      event: { type: 'document.review-ends', until },
    });
    return true;
  });
}
