import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atRest } from './at-rest.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is done at rest', () => {
  it('is done once, when nobody asks any more', () => {
    const run = vi.fn();
    const rest = atRest(run, 100, 1_000);
    rest.soon();
    vi.advanceTimersByTime(60);
    rest.soon();
    vi.advanceTimersByTime(99);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is done in between for those who never rest', () => {
    const run = vi.fn();
    const rest = atRest(run, 100, 250);
    for (let n = 0; n < 12; n++) {
      rest.soon();
      vi.advanceTimersByTime(50);
    }
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('is not done after it was stopped, and waits anew when asked again', () => {
    const run = vi.fn();
    const rest = atRest(run, 100, 100);
    rest.soon();
    vi.advanceTimersByTime(60);
    rest.stop();
    vi.advanceTimersByTime(500);
    expect(run).not.toHaveBeenCalled();
    rest.soon();
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
