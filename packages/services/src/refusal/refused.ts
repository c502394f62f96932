import type { Refusal, RefusalCode, Result } from '@undersigned/domain';

/**
 * What a verb throws when it says no. The code is for programs, the sentence in each language stands in the
 * catalogue; `message` is for the log and never holds what somebody typed.
 */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.field ? `${refusal.code} (${refusal.field})` : refusal.code);
  }

  static because(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Refused {
    return new Refused({ code, ...details });
  }
}

/** The value of an accepted result; throws `Refused` otherwise. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
