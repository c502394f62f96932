import { newCoalitionSchema, type Actor, type Coalition } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/** Makes an empty coalition. Throws `Refused` slug_taken. Who may call it is the composition root's decision. */
export async function createCoalition(ctx: Context, actor: Actor, input: unknown): Promise<Coalition> {
  const wanted = parseInput(newCoalitionSchema, input);
  return ctx.db.transact(async (tx) => {
    if (await tx.coalition.bySlug(wanted.slug)) throw Refused.because('slug_taken', { field: 'slug' });
    const coalition: Coalition = { id: ctx.newId('coalition'), ...wanted, createdAt: ctx.now() };
    await tx.coalition.insert(coalition);
    await record(ctx, tx, {
      coalitionId: coalition.id,
      actor,
      event: { type: 'coalition.created', name: coalition.name },
    });
    return coalition;
  });
}
