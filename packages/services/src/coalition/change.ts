import {
  coalitionSettingsSchema,
  type Actor,
  type CoalitionId,
  type CoalitionSettings,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { changesSince } from '../refusal/changes-since.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/**
 * Changes the name, language and time zone of a coalition; `seen` is what stood there when they were typed. For
 * focal points. Throws `Refused` not_found, forbidden, bad_input, conflict when somebody else changed the same meanwhile.
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
    const standing = await tx.coalition.byId(coalitionId);
    if (!standing) throw Refused.because('not_found');
    const changes = changesSince<CoalitionSettings>(standing, wanted, seen);
    if (Object.keys(changes).length === 0) return;
    const changed = { ...standing, ...changes };
    if (!(await tx.coalition.change(coalitionId, standing, changed))) throw Refused.because('conflict');
    await record(ctx, tx, { coalitionId, actor, event: { type: 'coalition.changed', name: changed.name } });
  });
}
