import type { z } from 'zod';
import { Refused } from './refused.js';

/** Parses what came from outside. Throws `Refused` bad_input naming the first field that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const unknownField = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknownField ? [unknownField] : [])].join('.');
  throw Refused.because('bad_input', field ? { field } : {});
}
