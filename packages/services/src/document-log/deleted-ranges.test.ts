import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeletedRanges } from './deleted-ranges.js';

const range = fc.record({ clock: fc.nat(60), len: fc.integer({ min: 1, max: 12 }) });

describe('deleted ranges', () => {
  it('know exactly what was added, in whatever order and overlap', () => {
    fc.assert(
      fc.property(fc.array(range), fc.boolean(), range, (added, atOnce, asked) => {
        const ranges = new DeletedRanges();
        const plain = new Set<number>();
        if (atOnce) ranges.addAll(added.map((one) => ({ ...one, client: 7 })));
        for (const { clock, len } of added) {
          if (!atOnce) ranges.add(7, { clock, len });
          for (let at = clock; at < clock + len; at++) plain.add(at);
        }
        const wanted = Array.from({ length: asked.len }, (_, index) => asked.clock + index);
        expect(ranges.covers(7, asked)).toBe(wanted.every((clock) => plain.has(clock)));
        expect(ranges.covers(8, asked)).toBe(false);
      }),
    );
  });

  it('take a hundred thousand that fill the gaps between as many', () => {
    const ranges = new DeletedRanges();
    const every = (start: number) =>
      Array.from({ length: 100_000 }, (_, n) => ({ client: 7, clock: start + 2 * n, len: 1 }));
    ranges.addAll(every(0));
    ranges.addAll(every(1).reverse());
    expect(ranges.byClient().get(7)).toEqual([{ clock: 0, len: 200_000 }]);
  });
});
