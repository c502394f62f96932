import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconnectDelay } from './reconnect-delay';

const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('coming back', () => {
  it('waits longer each time, up to twenty seconds', () => {
    expect([0, 1, 2, 3].map((attempt) => reconnectDelay(attempt, null, 1))).toEqual([400, 800, 1_600, 3_200]);
    expect(reconnectDelay(1_000, null, 1)).toBe(20_000);
  });

  it('spreads those who were cut off together, over five seconds when the server restarts', () => {
    expect(reconnectDelay(0, 'server-restarts', 0)).toBe(500);
    expect(reconnectDelay(0, 'server-restarts', 0.5)).toBe(2_750);
    expect(reconnectDelay(0, 'server-restarts', 1)).toBe(5_000);
  });

  it('asks at once what a changed access is now, but does not hammer', () => {
    expect(reconnectDelay(0, 'access-changed', 1)).toBe(0);
    expect(reconnectDelay(1, 'access-changed', 1)).toBe(800);
  });

  it('is never negative and never beyond the longest wait', () => {
    fc.assert(
      fc.property(fc.nat(), chance, (attempt, by) => {
        const delay = reconnectDelay(attempt, null, by);
        expect(delay).toBeGreaterThan(0);
        expect(delay).toBeLessThanOrEqual(20_000);
      }),
    );
  });
});
