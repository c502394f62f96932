import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWaking, plannedReminders, writingMoment } from './reminder.js';
import { wallTimeOf } from './wall-time.js';

const timeZone = 'Europe/Brussels';
/** Fri 11 Dec 2026, 18:00 in Brussels. */
const closesAt = new Date('2026-12-11T17:00:00Z');
const moments = (days: number[], more: { openedAt?: Date; closesAt?: Date } = {}) =>
  plannedReminders({ closesAt, timeZone, openedAt: null, ...more }, days).map(({ at }) =>
    wallTimeOf(at, timeZone),
  );

describe('the reminders of a round', () => {
  it('come at nine in the morning, on working days', () => {
    expect(moments([7, 3, 1, 0])).toEqual([
      '2026-12-04T09:00',
      '2026-12-08T09:00',
      '2026-12-10T09:00',
      '2026-12-11T09:00',
    ]);
    expect(moments([5, 6])).toEqual(['2026-12-04T09:00']);
  });

  it('are left out before the opening and after the deadline', () => {
    expect(moments([7, 1], { openedAt: new Date('2026-12-08T17:00:00Z') })).toEqual(['2026-12-10T09:00']);
    expect(moments([0], { closesAt: new Date('2026-12-11T08:00:00Z') })).toEqual([]);
  });

  it('are at nine by the clock on both sides of a clock change', () => {
    const round = { closesAt: new Date('2027-03-30T16:00:00Z'), openedAt: null, timeZone };
    expect(plannedReminders(round, [7, 1]).map(({ at }) => at.toISOString())).toEqual([
      '2027-03-23T08:00:00.000Z',
      '2027-03-29T07:00:00.000Z',
    ]);
  });

  it('have another key for another deadline', () => {
    const moved = { closesAt: new Date('2026-12-18T17:00:00Z'), timeZone, openedAt: null };
    const keys = [{ closesAt, timeZone, openedAt: null }, moved].flatMap((round) =>
      plannedReminders(round, [1]),
    );
    expect(new Set(keys.map(({ key }) => key)).size).toBe(2);
  });
});

describe('when somebody may be written to', () => {
  it('is now, in office hours of a working day', () => {
    const now = new Date('2026-12-08T10:30:00Z');
    expect(nextWaking(now, timeZone)).toBe(now);
  });

  it('is at once where office hours come too late for the deadline', () => {
    const night = new Date('2026-12-11T20:00:00Z');
    const sunday = new Date('2026-12-13T17:00:00Z');
    expect(writingMoment(night, { closesAt: sunday, timeZone })).toBe(night);
    const monday = new Date('2026-12-14T17:00:00Z');
    expect(writingMoment(night, { closesAt: monday, timeZone })).toEqual(new Date('2026-12-14T08:00:00Z'));
    expect(writingMoment(night, { closesAt, timeZone })).toEqual(new Date('2026-12-14T08:00:00Z'));
  });

  it.each([
    ['2026-12-08T06:00:00Z', '2026-12-08T09:00'],
    ['2026-12-08T20:00:00Z', '2026-12-09T09:00'],
    ['2026-12-11T20:00:00Z', '2026-12-14T09:00'],
    ['2026-12-12T10:00:00Z', '2026-12-14T09:00'],
  ])('is the next morning after %s', (now, then) => {
    expect(wallTimeOf(nextWaking(new Date(now), timeZone), timeZone)).toBe(then);
  });

  it('is never in the past, at night or at a weekend, in any zone', () => {
    const zone = fc.constantFrom(
      'Europe/Brussels',
      'America/St_Johns',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'UTC',
    );
    const now = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(now, zone, (moment, where) => {
        const then = nextWaking(moment, where);
        const wall = wallTimeOf(then, where);
        const hour = Number(wall.slice(11, 13));
        const day = new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay();
        return then >= moment && hour >= 9 && hour < 18 && day > 0 && day < 6;
      }),
    );
  });
});
