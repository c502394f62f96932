import { describe, expect, it } from 'vitest';
import { instantOf, wallTimeOf } from './wall-time.js';

const utc = (wallTime: string, timeZone: string) => {
  const read = instantOf(wallTime, timeZone);
  return read.ok ? read.value.instant.toISOString() : read.refusal.code;
};

describe('a wall time in a zone', () => {
  it('[D1] is the same hour on the wall in winter and in summer', () => {
    expect(utc('2026-12-11T18:00', 'Europe/Brussels')).toBe('2026-12-11T17:00:00.000Z');
    expect(utc('2026-07-11T18:00', 'Europe/Brussels')).toBe('2026-07-11T16:00:00.000Z');
    expect(utc('2026-12-11T18:00', 'Asia/Kathmandu')).toBe('2026-12-11T12:15:00.000Z');
    expect(utc('2026-12-11T18:00', 'Pacific/Kiritimati')).toBe('2026-12-11T04:00:00.000Z');
  });

  it('[D2] is refused in the hour that clocks skip', () => {
    expect(utc('2027-03-28T01:59', 'Europe/Brussels')).toBe('2027-03-28T00:59:00.000Z');
    expect(utc('2027-03-28T02:00', 'Europe/Brussels')).toBe('deadline_not_a_time');
    expect(utc('2027-03-28T02:59', 'Europe/Brussels')).toBe('deadline_not_a_time');
    expect(utc('2027-03-28T03:00', 'Europe/Brussels')).toBe('2027-03-28T01:00:00.000Z');
    expect(utc('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('deadline_not_a_time');
  });

  it('[D3] is the earlier of two in the hour that clocks show twice, and says so', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Brussels')).toEqual({
      ok: true,
      value: { instant: new Date('2026-10-25T00:30:00Z'), isDoubled: true },
    });
    expect(instantOf('2026-10-25T03:00', 'Europe/Brussels')).toMatchObject({ value: { isDoubled: false } });
  });

  it('[D4] is refused on days that no calendar has', () => {
    for (const wrong of ['2026-02-30T10:00', '2026-13-01T10:00', '2026-12-11T24:00', '2026-12-11', 'soon']) {
      expect(utc(wrong, 'Europe/Brussels'), wrong).toBe('deadline_not_a_time');
    }
    // Samoa went from the 29th to the 31st.
    expect(utc('2011-12-30T12:00', 'Pacific/Apia')).toBe('deadline_not_a_time');
  });

  it('[D5] comes back from its instant, every hour of two years', () => {
    for (const timeZone of ['Europe/Brussels', 'America/New_York', 'Africa/Casablanca', 'UTC']) {
      for (let hour = 0; hour < 2 * 365 * 24; hour += 7) {
        const instant = new Date(Date.UTC(2026, 0, 1, hour, 30));
        const read = instantOf(wallTimeOf(instant, timeZone), timeZone);
        if (!read.ok) throw new Error(`${timeZone} ${instant.toISOString()}`);
        const apart = instant.getTime() - read.value.instant.getTime();
        expect(read.value.isDoubled ? [0, 3_600_000] : [0]).toContain(apart);
      }
    }
  });
});
