import type { Activity, CoalitionId, MemberActor } from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { hearingOf } from './hearing.js';

export const activityPageSchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

/**
 * Rows of the log after `after` that the member may be told, oldest first. Fewer than `limit` mean that there
 * are no more now: rows for others are skipped, not counted. Throws `Refused` not_found.
 */
export async function readActivity(
  ctx: Context,
  actor: MemberActor,
  coalitionId: CoalitionId,
  page: unknown,
): Promise<Activity[]> {
  if (actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  const { after, limit } = parseInput(activityPageSchema, page);
  const { mayHear } = await hearingOf(ctx, actor);
  const heard: Activity[] = [];
  let cursor = after;
  for (;;) {
    const rows = await ctx.db.read.activity.ofCoalition(coalitionId, cursor, rowsAtOnce);
    heard.push(...rows.filter(mayHear));
    cursor = rows.at(-1)?.seq ?? cursor;
    if (rows.length < rowsAtOnce || heard.length >= limit) return heard.slice(0, limit);
  }
}

const rowsAtOnce = 500;
