import type { Context } from '../context.js';

const day = 24 * 60 * 60 * 1000;

/** The same context at an earlier moment: what is done with it happened then. */
export function daysAgo(ctx: Context, days: number, minutes = 0): Context {
  const moment = new Date(ctx.now().getTime() - days * day + minutes * 60_000);
  return { ...ctx, now: () => moment };
}

/** An instant that many days ahead, at a full hour, as a deadline is written. */
export function daysAhead(ctx: Context, days: number): string {
  const moment = new Date(ctx.now().getTime() + days * day);
  moment.setUTCMinutes(0, 0, 0);
  return moment.toISOString();
}
