import type { CloseReason } from '@undersigned/protocol';

const first = 400;
const longest = 20_000;
/** How long a server that starts anew wants its visitors spread. */
const restart = 5_000;

/**
 * How many milliseconds to wait before the next try: twice as long each time, and by chance anywhere up to
 * that, so that those who were cut off together do not come back together. `attempt` counts the tries since
 * the last good connection from 0, `chance` is a number from 0 to 1.
 */
export function reconnectDelay(attempt: number, reason: CloseReason | null, chance: number): number {
  // The right has changed, not the server: the page is waiting to know.
  if (reason === 'access-changed' && attempt === 0) return 0;
  const spread = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  const atMost = reason === 'server-restarts' ? Math.max(restart, spread) : spread;
  return Math.round(atMost * (0.1 + 0.9 * chance));
}
