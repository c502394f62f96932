import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GivenRight } from './given-right';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const open = (writes: boolean) => {
  const told: boolean[] = [];
  const right = new GivenRight(writes, (isAnother) => told.push(isAnother));
  right.opened();
  return { right, told };
};

describe('the right a page was made with', () => {
  it('is still given to a writer who is asked, before the text comes or a moment after it', () => {
    const warm = open(true);
    warm.right.asked();
    warm.right.synced();
    const cold = open(true);
    cold.right.synced();
    vi.advanceTimersByTime(100);
    cold.right.asked();
    vi.runAllTimers();
    expect(warm.told).not.toContain(true);
    expect(cold.told).toEqual([false]);
  });

  it('is another for a writer whom nobody asks', () => {
    const { right, told } = open(true);
    right.synced();
    vi.runAllTimers();
    expect(told).toEqual([true]);
  });

  it('is another for a reader who is asked, and no other for one who is not', () => {
    const { right, told } = open(false);
    right.synced();
    expect(told).toEqual([false]);
    right.asked();
    expect(told).toEqual([false, true]);
  });

  it('is judged anew on every connection, and by none that has ended', () => {
    const { right, told } = open(true);
    right.synced();
    right.stop();
    vi.runAllTimers();
    expect(told).toEqual([]);
    right.opened();
    right.synced();
    vi.runAllTimers();
    right.opened();
    right.asked();
    expect(told).toEqual([true, false]);
  });
});
