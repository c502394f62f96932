import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Leftovers } from './leftovers.js';

const megabyte = 2 ** 20;

afterEach(() => void vi.restoreAllMocks());

const atWork = (utilization: number) =>
  vi.spyOn(performance, 'eventLoopUtilization').mockReturnValue({ utilization, idle: 0, active: 0 });

describe('what texts leave behind', () => {
  it('is cleared away once when it is much', () => {
    atWork(0.1);
    const collect = vi.fn();
    const leftovers = new Leftovers(collect);
    for (let text = 0; text < 7; text++) leftovers.add(megabyte);
    leftovers.look();
    expect(collect).not.toHaveBeenCalled();
    leftovers.add(megabyte);
    leftovers.look();
    leftovers.look();
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it('waits while the server is at work', () => {
    const collect = vi.fn();
    const leftovers = new Leftovers(collect);
    leftovers.add(9 * megabyte);
    const working = atWork(0.5);
    leftovers.look();
    expect(collect).not.toHaveBeenCalled();
    working.mockReturnValue({ utilization: 0.1, idle: 0, active: 0 });
    leftovers.look();
    expect(collect).toHaveBeenCalledTimes(1);
  });

  it('really goes', async () => {
    atWork(0);
    const leftovers = new Leftovers();
    const left = new WeakRef(new Uint8Array(10 * megabyte));
    // A reference that was looked at in this turn stays until the next.
    await nextTurn();
    leftovers.add(10 * megabyte);
    leftovers.look();
    expect(left.deref()).toBeUndefined();
  });
});
