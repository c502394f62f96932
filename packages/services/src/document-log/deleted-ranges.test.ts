import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeletedRanges } from './deleted-ranges.js';

const range = fc.record({ clock: fc.nat(60), len: fc.integer({ min: 1, max: 12 }) });

describe('deleted ranges', () => {
  it('know exactly what was added, in whatever order and overlap', () => {
    fc.assert(
      fc.property(fc.array(range), range, (added, asked) => {
        const ranges = new DeletedRanges();
        const plain = new Set<number>();
        for (const { clock, len } of added) {
          ranges.add(7, { clock, len });
          for (let at = clock; at < clock + len; at++) plain.add(at);
        }
        const wanted = Array.from({ length: asked.len }, (_, index) => asked.clock + index);
        expect(ranges.covers(7, asked)).toBe(wanted.every((clock) => plain.has(clock)));
        expect(ranges.covers(8, asked)).toBe(false);
      }),
    );
  });
});
