import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '@undersigned/services';

export interface Limit {
  name: string;
  times: number;
  perMinutes: number;
}

const limiters = new Map<string, RateLimiterMemory>();

/** Counts one attempt of `key`. Throws `Refused` too_many_requests when it was one too many. */
export async function countAttempt(limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(limit).consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw Refused.because('too_many_requests', { values: { minutes } });
  }
}

function limiterOf({ name, times, perMinutes }: Limit): RateLimiterMemory {
  const existing = limiters.get(name);
  if (existing) return existing;
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: times, duration: perMinutes * 60 });
  limiters.set(name, limiter);
  return limiter;
}
