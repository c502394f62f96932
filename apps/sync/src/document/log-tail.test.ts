import { describe, expect, it } from 'vitest';
import { isLong, isLongBeside } from './log-tail.js';

const most = { rows: 100, bytes: 1_000 };

describe('the tail of a log', () => {
  it('is long with more rows or more bytes than there should be', () => {
    expect(isLong({ rows: 100, bytes: 1_000 }, most)).toBe(false);
    expect(isLong({ rows: 101, bytes: 1 }, most)).toBe(true);
    expect(isLong({ rows: 1, bytes: 1_001 }, most)).toBe(true);
  });

  it('may grow with a text that is more than twice as long as it', () => {
    for (const behind of [0, 1_000, 2_000]) {
      expect(isLongBeside({ rows: 101, bytes: 1, behind }, most)).toBe(true);
      expect(isLongBeside({ rows: 1, bytes: 1_001, behind }, most)).toBe(true);
    }
    expect(isLongBeside({ rows: 300, bytes: 3_000, behind: 6_000 }, most)).toBe(false);
    expect(isLongBeside({ rows: 301, bytes: 1, behind: 6_000 }, most)).toBe(true);
    expect(isLongBeside({ rows: 1, bytes: 3_001, behind: 6_000 }, most)).toBe(true);
  });
});
