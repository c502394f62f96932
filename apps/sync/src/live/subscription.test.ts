import type { Activity } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Subscription } from './subscription.js';

const row = (seq: number) => ({ seq }) as Activity;

const keepingUp = { hasTaken: () => Promise.resolve(), turn: () => Promise.resolve() };

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a subscription', () => {
  it('passes every wanted row once and in order, however pages and news interleave', async () => {
    const plan = fc.record({
      before: fc.nat(12),
      after: fc.nat(12),
      news: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ before, after, news }) => {
        const log = Array.from({ length: before }, (_, index) => row(index + 1));
        const passed: number[] = [];
        const subscription = new Subscription(
          after,
          {
            ...keepingUp,
            pageSize: 3,
            page: async (seq) => {
              await turn();
              return log.filter((one) => one.seq > seq).slice(0, 3);
            },
            isWanted: () => true,
            deliver: async (one) => {
              await Promise.resolve();
              passed.push(one.seq);
            },
          },
          (error) => {
            throw error;
          },
        );
        subscription.start();
        for (const count of news) {
          const rows = Array.from({ length: count }, (_, index) => row(log.length + index + 1));
          log.push(...rows);
          subscription.push(rows);
          await turn();
        }
        for (let turns = 0; turns < 20; turns++) await turn();
        expect(passed).toEqual(log.map(({ seq }) => seq).filter((seq) => seq > after));
      }),
      { numRuns: 60 },
    );
  });

  it('passes no row that is not wanted, from a page as little as from the news', async () => {
    const passed: number[] = [];
    const source = {
      ...keepingUp,
      pageSize: 3,
      page: (seq: number) => Promise.resolve(seq === 0 ? [row(1), row(2)] : []),
      isWanted: ({ seq }: Activity) => seq % 2 === 0,
      deliver: (one: Activity) => {
        passed.push(one.seq);
        return Promise.resolve();
      },
    };
    const subscription = new Subscription(0, source, () => undefined);
    subscription.start();
    await vi.waitFor(() => expect(passed).toEqual([2]));
    subscription.push([row(3), row(4)]);
    await vi.waitFor(() => expect(passed).toEqual([2, 4]));
  });

  it('lets others have their turn before each page, and after rows that take long', async () => {
    const done: string[] = [];
    const source = {
      hasTaken: () => Promise.resolve(),
      turn: async () => {
        await turn();
        done.push('turn');
      },
      pageSize: 2,
      page: (seq: number) => {
        done.push('page');
        return Promise.resolve([row(seq + 1), row(seq + 2)].filter((one) => one.seq < 4));
      },
      isWanted: () => true,
      deliver: ({ seq }: Activity) => {
        const began = performance.now();
        while (seq === 1 && performance.now() - began < 10);
        done.push(`row ${seq}`);
        return Promise.resolve();
      },
    };
    new Subscription(0, source, () => undefined).start();
    await vi.waitFor(() => expect(done.at(-1)).toBe('row 3'));
    expect(done).toEqual(['turn', 'page', 'row 1', 'turn', 'row 2', 'turn', 'page', 'row 3']);
  });

  it('reads nothing for a follower who has not taken what was sent', async () => {
    let take: () => void = () => undefined;
    const pages: number[] = [];
    const source = {
      ...keepingUp,
      hasTaken: () => new Promise<void>((resolve) => (take = resolve)),
      pageSize: 1,
      page: (seq: number) => {
        pages.push(seq);
        return Promise.resolve([row(seq + 1)]);
      },
      isWanted: () => true,
      deliver: () => Promise.resolve(),
    };
    const subscription = new Subscription(0, source, () => undefined);
    subscription.start();
    for (let count = 0; count < 3; count++) {
      for (let turns = 0; turns < 5; turns++) await turn();
      expect(pages).toHaveLength(count);
      take();
    }
    subscription.end();
    take();
  });

  it('ends at once, and says when its source fails', async () => {
    const faults: unknown[] = [];
    const source = {
      ...keepingUp,
      pageSize: 3,
      page: () => Promise.reject(new Error('gone')),
      isWanted: () => true,
      deliver: () => Promise.resolve(),
    };
    const subscription = new Subscription(0, source, (error) => faults.push(error));
    subscription.start();
    await turn();
    expect(faults).toHaveLength(1);
    subscription.push([row(1)]);
    await turn();
    expect(faults).toHaveLength(1);
  });
});
