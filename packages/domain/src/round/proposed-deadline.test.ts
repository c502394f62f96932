import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposedDeadline, usualDeadline } from './proposed-deadline.js';
import { instantOf } from './wall-time.js';

const timeZone = 'Europe/Brussels';
const now = new Date('2026-11-27T09:00:00Z');

describe('the deadline of a round', () => {
  it('[D7] is in two weeks at six in the evening, on a working day', () => {
    expect(usualDeadline(now, timeZone)).toBe('2026-12-11T18:00');
    expect(usualDeadline(new Date('2026-11-28T09:00:00Z'), timeZone)).toBe('2026-12-11T18:00');
    expect(usualDeadline(new Date('2026-11-29T23:30:00Z'), timeZone)).toBe('2026-12-14T18:00');
  });

  it('[D8] is three working days before the receiver’s, at the same time on the wall', () => {
    expect(proposedDeadline('2026-12-16T12:00', timeZone, now)).toBe('2026-12-11T12:00');
    expect(proposedDeadline('2026-12-11T23:59', timeZone, now)).toBe('2026-12-08T23:59');
  });

  it('[D8] is at the same time on the wall over a clock change', () => {
    const closesAt = proposedDeadline('2027-03-30T18:00', timeZone, now) ?? '';
    expect(closesAt).toBe('2027-03-25T18:00');
    expect(instantOf(closesAt, timeZone)).toMatchObject({
      value: { instant: new Date('2027-03-25T17:00:00Z') },
    });
  });

  it('[D8] is a working day earlier where clocks skip its time', () => {
    // Clocks in Cairo go forward at midnight, when Friday 30 April 2027 begins.
    const cairo = 'Africa/Cairo';
    expect(instantOf('2027-04-30T00:30', cairo).ok).toBe(false);
    expect(proposedDeadline('2027-05-05T00:30', cairo, now)).toBe('2027-04-29T00:30');
  });

  it('[D8] is not proposed where there is no room for it, or no such day', () => {
    expect(proposedDeadline('2026-12-02T10:01', timeZone, now)).toBe('2026-11-27T10:01');
    for (const none of ['2026-12-02T10:00', '2026-11-20T10:00', '0002-12-16T18:00', '2026-13-01T10:00', '']) {
      expect(proposedDeadline(none, timeZone, now), none).toBeNull();
    }
  });

  it('[D8] is always a time still to come on a working day, and before the receiver’s', () => {
    const zone = fc.constantFrom('Europe/Brussels', 'America/St_Johns', 'Africa/Cairo', 'Pacific/Auckland');
    const official = fc
      .date({ min: new Date('2026-12-04'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(official, zone, (until, where) => {
        const closesAt = proposedDeadline(until, where, now) ?? '';
        const read = instantOf(closesAt, where);
        const day = new Date(`${closesAt.slice(0, 10)}T00:00:00Z`).getUTCDay();
        return read.ok && read.value.instant > now && day > 0 && day < 6 && closesAt < until;
      }),
    );
  });
});
