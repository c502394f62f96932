import { hashOfSecret } from '@undersigned/protocol/session';
import { Refused } from '@undersigned/services';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Calls of one token in a minute (promises.md 7). */
export const callsPerMinute = 600;

const limiter = new RateLimiterMemory({ points: callsPerMinute, duration: 60 });

/** Counts one call of this token. Throws `TooManyCalls` when it was one too many. */
export async function countCall(token: string): Promise<void> {
  try {
    await limiter.consume(hashOfSecret(token));
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    throw new TooManyCalls(Math.ceil(rejection.msBeforeNext / 1_000));
  }
}

/** The refusal, and when to come back. */
export class TooManyCalls extends Refused {
  constructor(readonly secondsToWait: number) {
    super({ code: 'too_many_requests', values: { minutes: Math.ceil(secondsToWait / 60) } });
  }
}
