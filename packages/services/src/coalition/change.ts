import {
  coalitionSettingsSchema,
  type Actor,
  type CoalitionId,
  type CoalitionSettings,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/**
 * Changes the name, language and time zone of a coalition; `seen` is what stood there when they were typed. For
 * focal points. Throws `Refused` not_found, forbidden, bad_input, conflict when `seen` no longer stands.
 */
export async function changeCoalition(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  input: { seen: unknown; wanted: unknown },
): Promise<void> {
  requireFocalPoint(actor, coalitionId);
  const seen = parseInput(coalitionSettingsSchema, input.seen);
  const wanted = parseInput(coalitionSettingsSchema, input.wanted);
  await ctx.db.transact(async (tx) => {
    if (!(await tx.coalition.change(coalitionId, seen, wanted))) throw Refused.because('conflict');
    if (isSame(seen, wanted)) return;
    await record(ctx, tx, { coalitionId, actor, event: { type: 'coalition.changed', name: wanted.name } });
  });
}

const isSame = (one: CoalitionSettings, other: CoalitionSettings): boolean =>
  one.name === other.name && one.language === other.language && one.timeZone === other.timeZone;
