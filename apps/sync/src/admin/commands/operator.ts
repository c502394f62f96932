import type { Coalition, SystemActor } from '@undersigned/domain';
import { Refused, type Context } from '@undersigned/services';

/** Whoever may run commands on this machine. */
export const operator: SystemActor = { kind: 'system', name: 'operator' };

/** The coalition of this short address. Throws `Refused` not_found. */
export async function requireCoalition(ctx: Context, slug: string): Promise<Coalition> {
  const coalition = await ctx.db.read.coalition.bySlug(slug);
  if (!coalition) throw Refused.because('not_found', { field: 'coalition' });
  return coalition;
}
