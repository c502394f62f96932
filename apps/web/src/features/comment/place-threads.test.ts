import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeThreads } from './place-threads';

const item = (id: string, wanted: number, height = 100) => ({ id, wanted, height });

describe('threads in the margin', () => {
  it('stand level with their words where there is room', () => {
    const tops = placeThreads([item('a', 0), item('b', 300)], null);
    expect(Object.fromEntries(tops)).toEqual({ a: 0, b: 300 });
  });

  it('make room for the active one, before and after it', () => {
    const tops = placeThreads([item('a', 290), item('b', 300), item('c', 310)], 'b');
    expect(Object.fromEntries(tops)).toEqual({ a: 190, b: 300, c: 410 });
  });

  it('do not leave the page at its top', () => {
    const tops = placeThreads([item('a', 5), item('b', 10)], 'b');
    expect(Object.fromEntries(tops)).toEqual({ a: 0, b: 110 });
  });

  it('never overlap, keep the order of their words and never rise above 0', () => {
    const items = fc
      .array(
        fc.record({
          wanted: fc.integer({ min: -50, max: 3_000 }),
          height: fc.integer({ min: 20, max: 600 }),
        }),
      )
      .map((all) => all.sort((a, b) => a.wanted - b.wanted).map((one, at) => ({ ...one, id: String(at) })));
    fc.assert(
      fc.property(items, fc.nat(), (all, active) => {
        const tops = placeThreads(all, all.length ? String(active % all.length) : null);
        let free = 0;
        for (const { id, height } of all) {
          const top = tops.get(id) ?? -1;
          expect(top).toBeGreaterThanOrEqual(free);
          free = top + height;
        }
      }),
    );
  });
});
