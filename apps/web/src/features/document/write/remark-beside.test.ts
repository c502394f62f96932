import { describe, expect, it } from 'vitest';
import { remarkBeside, type PlacedRemark } from './remark-beside';

const remarks: PlacedRemark[] = [
  { id: 'lost', place: 'lost' },
  { id: 'thread 40', place: { from: 40, to: 50 } },
  { id: 'suggestion 20', place: { from: 20, to: 25 } },
  { id: 'whole', place: 'whole' },
  { id: 'suggestion 60', place: { from: 60, to: 60 } },
];

const way = (from: string | null, step: 1 | -1, caret = 1): string[] => {
  const next = remarkBeside(remarks, { activeId: from, caret }, step);
  return next === null ? [] : [next, ...way(next, step)];
};

describe('from remark to remark', () => {
  it('goes in reading order, threads and suggestions alike, and ends at the ends', () => {
    const order = ['whole', 'suggestion 20', 'thread 40', 'suggestion 60', 'lost'];
    expect(way('whole', 1)).toEqual(order.slice(1));
    expect(way('lost', -1)).toEqual(order.toReversed().slice(1));
  });

  it('begins at the caret where none is read, or one that is not shown', () => {
    expect(way(null, 1, 30)[0]).toBe('thread 40');
    expect(way(null, -1, 30)[0]).toBe('suggestion 20');
    expect(way('elsewhere', 1, 45)[0]).toBe('thread 40');
    expect(way(null, 1, 70)).toEqual([]);
    expect(way(null, -1, 5)).toEqual([]);
  });
});
