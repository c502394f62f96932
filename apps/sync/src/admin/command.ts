import type { Place } from './context.js';

/** The options of a command: `true` where it cannot do without. Every one takes a value. */
export type OptionTable = Record<string, boolean>;

/** One command of the operator, as two words at most ("coalition create", "verify"). */
export interface Command {
  options: OptionTable;
  /** Gives what is printed. Throws `Refused`, `CommandFailed` or `BackupRefused`. */
  run(place: Place, given: Record<string, string | undefined>): Promise<object>;
}

type Given<O extends OptionTable> = {
  [K in keyof O]: O[K] extends true ? string : string | undefined;
};

export function command<const O extends OptionTable>(definition: {
  options: O;
  run(place: Place, given: Given<O>): Promise<object>;
}): Command {
  // Safe because the reader of the command line has refused what lacks a needed option.
  return definition;
}
