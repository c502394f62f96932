import 'server-only';
import { headers } from 'next/headers';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '@undersigned/services';
import { placeOf } from './client-address';

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

/**
 * What the limits of this request count by: the place it came from, as the door wrote it into the header. Good for
 * slowing somebody down, never for letting somebody in.
 */
export async function clientAddress(): Promise<string> {
  return placeOfRequest(await headers());
}

/** The same for whoever has the headers at hand. */
export const placeOfRequest = (headers: Pick<Headers, 'get'>): string =>
  placeOf(headers.get('x-forwarded-for') ?? '');

function limiterOf({ name, times, perMinutes }: Limit): RateLimiterMemory {
  const existing = limiters.get(name);
  if (existing) return existing;
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: times, duration: perMinutes * 60 });
  limiters.set(name, limiter);
  return limiter;
}
