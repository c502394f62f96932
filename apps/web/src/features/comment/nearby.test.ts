import { describe, expect, it } from 'vitest';
import { mostBeside, nearby } from './nearby';

const many = Array.from({ length: 200 }, (_, n) => ({ id: `cmt_${n}` }));
const at = ({ id }: { id: string }) => {
  const n = Number(id.slice(4));
  return { from: n * 10, to: n * 10 + 5 };
};
const ids = (items: { id: string }[]) => items.map(({ id }) => id);

describe('the cards beside a text', () => {
  it('are all of them where there are few', () => {
    expect(nearby(many.slice(0, mostBeside), at, { from: 0, to: 10, end: 2_000 }, null)).toHaveLength(
      mostBeside,
    );
  });

  it('are those in view where there are many, and the one being read', () => {
    const shown = nearby(many, at, { from: 100, to: 125, end: 2_000 }, 'cmt_150');
    expect(ids(shown)).toEqual(['cmt_10', 'cmt_11', 'cmt_12', 'cmt_150']);
  });

  it('are no more than can be shown', () => {
    expect(nearby(many, at, { from: 0, to: 2_000, end: 2_000 }, null)).toHaveLength(mostBeside);
  });

  it('begin with the whole text and end with lost words', () => {
    const places = new Map<string, 'whole' | 'lost'>([
      ['cmt_0', 'whole'],
      ['cmt_199', 'lost'],
    ]);
    const placeOf = (item: { id: string }) => places.get(item.id) ?? at(item);
    expect(ids(nearby(many, placeOf, { from: 0, to: 10, end: 2_000 }, null))).toEqual(['cmt_0', 'cmt_1']);
    expect(ids(nearby(many, placeOf, { from: 1_975, to: 2_000, end: 2_000 }, null))).toEqual([
      'cmt_198',
      'cmt_199',
    ]);
  });
});
