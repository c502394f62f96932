import type { z } from 'zod';
import { Refused } from './refused.js';

/** Parses what came from outside. Throws `Refused` bad_input naming the first field that is wrong. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = nearest(parsed.error.issues);
  const unknownField = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = [...(issue?.path ?? []), ...(unknownField ? [unknownField] : [])].join('.');
  throw Refused.because('bad_input', field ? { field } : {});
}

/** What is wrong; where the whole has several forms, what is wrong with the one that was meant: the one nearest to it. */
function nearest(issues: z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const [issue] = issues;
  if (issue?.code !== 'invalid_union' || issue.path.length > 0) return issues;
  return issue.errors.toSorted((one, other) => one.length - other.length)[0] ?? issues;
}
