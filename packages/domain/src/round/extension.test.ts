import { describe, expect, it } from 'vitest';
import { checkExtension, extendedDeadline } from './extension.js';

const round = (extendDays: number | null, closesAt = '2026-12-11T17:00:00Z') => ({
  closesAt: new Date(closesAt),
  timeZone: 'Europe/Brussels',
  policy: { extendDays },
});

describe('[T3] the deadline of a round that goes on', () => {
  it('is at the same time on the wall, on a working day', () => {
    const after = (days: number | null, closesAt?: string) =>
      extendedDeadline(round(days, closesAt))?.toISOString() ?? null;
    expect(after(null)).toBeNull();
    expect(after(3)).toBe('2026-12-14T17:00:00.000Z');
    expect(after(1)).toBe('2026-12-14T17:00:00.000Z');
    expect(after(60)).toBe('2027-02-09T17:00:00.000Z');
    // Summer time begins on 28 March 2027: the same clock is an hour earlier then.
    expect(after(7, '2027-03-24T17:00:00Z')).toBe('2027-03-31T16:00:00.000Z');
  });

  it('is not later than the moment at which it would be published', () => {
    const check = (publishesAt: Date | null) => checkExtension({ ...round(7), publishesAt });
    expect(check(null).ok).toBe(true);
    expect(check(new Date('2026-12-18T17:00:00Z')).ok).toBe(true);
    expect(check(new Date('2026-12-18T16:59:00Z'))).toMatchObject({
      refusal: { code: 'schedule_order', field: 'policy.extendDays' },
    });
  });
});
