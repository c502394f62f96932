import { describe, expect, it } from 'vitest';
import { CommitPace } from './commit-pace.js';

/** After commits of two milliseconds each, with these gaps before them. */
function paceAfter(gapsMs: number[]) {
  let now = 0;
  const pace = new CommitPace(() => now);
  for (const gap of gapsMs) {
    now += gap;
    pace.begin();
    now += 2;
    pace.end();
  }
  return { pace, pass: (milliseconds: number) => void (now += milliseconds) };
}

const many = (gapMs: number) => Array<number>(100).fill(gapMs);

describe('a commit', () => {
  it('waits for nobody as long as commits are rare', () => {
    expect(paceAfter([]).pace.waitMs()).toBe(0);
    expect(paceAfter(many(20)).pace.waitMs()).toBe(0);
  });

  it('waits for company when they come one upon the other, and no longer than a few milliseconds', () => {
    const { pace, pass } = paceAfter(many(1));
    expect(pace.waitMs()).toBe(5);
    pass(3);
    expect(pace.waitMs()).toBe(2);
    pass(30);
    expect(pace.waitMs()).toBe(0);
  });

  it('goes on sharing at the pace that sharing gives, and stops when it is quiet again', () => {
    expect(paceAfter([...many(1), ...many(5)]).pace.waitMs()).toBe(5);
    expect(paceAfter([...many(1), ...many(50)]).pace.waitMs()).toBe(0);
  });
});
