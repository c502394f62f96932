import type { Database } from '@undersigned/db';
import type { Context } from '../context.js';

interface Kept {
  value: unknown;
  /** The last row of the log when it was made. */
  head: number;
  /** How long it took to make, and when that was, in milliseconds of this process. */
  cost: number;
  at: number;
}

/** What takes longer than this is long: those who read it may wait for the newest a little, those who write may not. */
const longAfterMs = 25;
/** The share of its time that a process gives to making one long thing again and again, as a divisor. */
const share = 20;
const mostKept = 200;

const keptBy = new WeakMap<Database, Map<string, Kept>>();

/**
 * What `make` reads, kept under a unique name until anything happens: whatever changes leaves a row in the log. A
 * long one is made anew every few seconds at most while rows stream in; a short one is never old. Reads only.
 */
export async function keptUntilNews<T>(ctx: Context, name: string, make: () => Promise<T>): Promise<T> {
  const all = keptBy.get(ctx.db) ?? new Map<string, Kept>();
  keptBy.set(ctx.db, all);
  const head = await ctx.db.read.activity.head();
  const known = all.get(name);
  if (known && isGood(known, head)) return known.value as T; // the name says what was made under it
  const from = performance.now();
  const value = await make();
  const at = performance.now();
  all.delete(name);
  all.set(name, { value, head, cost: at - from, at });
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
  return value;
}

const isGood = ({ head, cost, at }: Kept, newest: number): boolean =>
  head === newest || (cost > longAfterMs && performance.now() - at < cost * share);
