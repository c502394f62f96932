import { describe, expect, it } from 'vitest';
import { dayAfter, workingDayFrom, workingDaysBefore, workingDayUpTo } from './working-day.js';

describe('a day of the calendar', () => {
  it('is followed by the next, over the ends of months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('at a weekend gives way to the Friday before or the Monday after', () => {
    expect(['2026-12-11', '2026-12-12', '2026-12-13'].map(workingDayUpTo)).toEqual([
      '2026-12-11',
      '2026-12-11',
      '2026-12-11',
    ]);
    expect(['2026-12-12', '2026-12-13', '2026-12-14'].map(workingDayFrom)).toEqual([
      '2026-12-14',
      '2026-12-14',
      '2026-12-14',
    ]);
  });

  it('counts back over weekends', () => {
    expect(workingDaysBefore('2026-12-16', 3)).toBe('2026-12-11');
    expect(workingDaysBefore('2026-12-11', 3)).toBe('2026-12-08');
    expect(workingDaysBefore('2026-12-13', 1)).toBe('2026-12-11');
    expect(workingDaysBefore('2026-12-13', 0)).toBe('2026-12-13');
  });
});
