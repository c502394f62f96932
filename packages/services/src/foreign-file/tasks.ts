import { readText } from '../document/read-text.js';
import { planFile } from '../organisation/import/plan.js';

/**
 * Everything that reads bytes from outside, by name. Each is a pure function of its input, runs in a worker
 * that can be killed, and throws `UnreadableFile` for what it understands to be wrong.
 */
export const foreignFileTasks = { text: readText, organisations: planFile } satisfies Record<
  string,
  ForeignFileTask
>;

export type ForeignFileTask = (input: never) => unknown;
export type ForeignFileTasks = typeof foreignFileTasks;
