import { describe, expect, it } from 'vitest';
import { wallTimeIn } from './wall-time';

describe('a moment in a date field', () => {
  it('is the wall clock of its zone, on both sides of a clock change', () => {
    expect(wallTimeIn(new Date('2026-12-07T17:00:00Z'), 'Europe/Brussels')).toBe('2026-12-07T18:00');
    expect(wallTimeIn(new Date('2026-07-07T16:00:00Z'), 'Europe/Brussels')).toBe('2026-07-07T18:00');
    expect(wallTimeIn(new Date('2026-12-07T23:05:00Z'), 'Europe/Brussels')).toBe('2026-12-08T00:05');
  });
});
