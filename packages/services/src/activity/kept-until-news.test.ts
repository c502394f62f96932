import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testCast, type TestContext } from '../testing/index.js';
import { keptUntilNews } from './kept-until-news.js';
import { record } from './record.js';

let test: TestContext;
beforeEach(async () => ({ test } = await testCast()));
afterEach(() => test.dispose());

const happen = () =>
  test.ctx.db.transact((tx) =>
    record(test.ctx, tx, {
      coalitionId: null,
      actor: { kind: 'system', name: 'operator' },
      event: { type: 'coalition.created', name: 'x' },
    }),
  );

/** Something to make that takes so long by the clock of the process. */
function making(ms: number) {
  let now = 1_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const make = vi.fn(async () => {
    now += ms;
    return {};
  });
  return { make, wait: (more: number) => void (now += more) };
}

describe('what is kept until something happens', () => {
  it('is made once, and again after anything was recorded', async () => {
    const { make } = making(1);
    await keptUntilNews(test.ctx, 'a', make);
    await keptUntilNews(test.ctx, 'a', make);
    expect(make).toHaveBeenCalledTimes(1);
    await happen();
    await keptUntilNews(test.ctx, 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
    await keptUntilNews(test.ctx, 'b', make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('takes a twentieth of the time of the process at most when it is long', async () => {
    const { make, wait } = making(100);
    await keptUntilNews(test.ctx, 'a', make);
    for (let n = 0; n < 5; n++) {
      await happen();
      wait(300);
      await keptUntilNews(test.ctx, 'a', make);
    }
    expect(make).toHaveBeenCalledTimes(1);
    wait(500);
    await keptUntilNews(test.ctx, 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('belongs to one database', async () => {
    const { make } = making(1);
    await keptUntilNews(test.ctx, 'a', make);
    const other = await testCast();
    await keptUntilNews(other.test.ctx, 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
    await other.test.dispose();
  });
});
