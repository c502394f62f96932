import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { parseInput } from './parse-input.js';
import { Refused } from './refused.js';

/**
 * What somebody changes who saw `seen` and wants `wanted`: what they left as they saw it stays as others made it, and
 * is left out. A field of which they do not say what they saw is changed whatever stands there. Throws `Refused`
 * conflict with the first field that they and somebody else changed to different values.
 */
export function changesSince<T extends object>(
  standing: T,
  wanted: Partial<T>,
  seen: Partial<T> = {},
): Partial<T> {
  const named = Object.keys(wanted) as (keyof T & string)[];
  const changed = named.filter((field) => {
    const said = wanted[field];
    return !(field in seen) || !(isSame(said, seen[field]) || isSame(said, standing[field]));
  });
  const overtaken = changed.find((field) => field in seen && !isSame(standing[field], seen[field]));
  if (overtaken) throw Refused.because('conflict', { field: overtaken });
  const changes: Partial<T> = {};
  for (const field of changed) changes[field] = wanted[field];
  return changes;
}

/** What a sender saw, for `changesSince`; nothing from one who does not say it. */
export function parseSeen<S extends z.ZodType<object>>(schema: S, seen: unknown): Partial<z.output<S>> {
  return seen === undefined ? {} : parseInput(schema, seen);
}

const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(spelt(one), spelt(other));

/** A form sends the breaks of its lines as CR LF, whatever it was made from. */
const spelt = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
