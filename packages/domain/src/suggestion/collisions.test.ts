import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collidingGroups, type TouchedSpan } from './collisions.js';

const span = (id: string, from: number, to: number, field = 'body'): TouchedSpan<string> => ({
  id,
  field,
  from,
  to,
});

describe('changes of one text', () => {
  it('collide when they touch the same words or put words into the same place', () => {
    expect(collidingGroups([span('a', 1, 5), span('b', 4, 9), span('c', 20, 20), span('d', 20, 20)])).toEqual(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
  });

  it('do not collide side by side or in different answers', () => {
    expect(collidingGroups([span('a', 1, 5), span('b', 5, 9), span('c', 5, 5), span('d', 9, 9)])).toEqual([]);
    expect(collidingGroups([span('a', 1, 5), span('b', 1, 5, 'answer:x')])).toEqual([]);
  });

  it('are put together through one that touches both', () => {
    expect(collidingGroups([span('a', 1, 5), span('c', 6, 9), span('b', 4, 8)])).toEqual([['a', 'b', 'c']]);
  });

  it('collide when one takes out the block that the other follows, wherever that goes', () => {
    const removal = { ...span('gone', 1, 9), takesOut: true };
    const behind = (id: string, at: number, from: number, to: number) => ({
      ...span(id, at, at),
      behind: { from, to },
    });
    expect(collidingGroups([removal, behind('next', 9, 1, 9)])).toEqual([['gone', 'next']]);
    expect(collidingGroups([removal, behind('behind-list', 30, 1, 9), span('x', 20, 22)])).toEqual([
      ['gone', 'behind-list'],
    ]);
    expect(collidingGroups([removal, behind('far', 20, 9, 20)])).toEqual([]);
    expect(collidingGroups([span('words', 2, 8), behind('next', 9, 1, 9)])).toEqual([]);
    expect(collidingGroups([removal, { ...behind('next', 9, 1, 9), field: 'answer:x' }])).toEqual([]);
  });

  it('are grouped as if every two had been compared', () => {
    const spans = fc.array(
      fc.record({
        from: fc.nat(20),
        length: fc.nat(5),
        field: fc.constantFrom('body', 'answer:x'),
        takesOut: fc.boolean(),
        anchor: fc.option(fc.nat(20), { freq: 2 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(spans, (given) => {
        const touched = given.map(({ from, length, field, takesOut, anchor }, at) => ({
          ...span(String(at), from, from + length, field),
          takesOut,
          behind: anchor === null ? null : { from: anchor, to: anchor + 3 },
        }));
        expect(new Set(collidingGroups(touched).map((ids) => ids.toSorted().join()))).toEqual(
          byPairs(touched),
        );
      }),
    );
  });
});

const doesFollow = ({ behind }: TouchedSpan<string>, { takesOut, from, to }: TouchedSpan<string>) =>
  !!behind && takesOut === true && behind.from < to && from < behind.to;

/** The same by comparing every pair until nothing changes. */
function byPairs(spans: TouchedSpan<string>[]): Set<string> {
  let groups = spans.map((each) => [each]);
  const doCollide = (one: TouchedSpan<string>, other: TouchedSpan<string>) => {
    if (one.field !== other.field) return false;
    if (doesFollow(one, other) || doesFollow(other, one)) return true;
    const areSameGap = one.from === one.to && other.from === other.to && one.from === other.from;
    return areSameGap || (one.from < other.to && other.from < one.to);
  };
  for (let isDone = false; !isDone;) {
    isDone = true;
    outer: for (const one of groups) {
      for (const other of groups) {
        if (one === other || !one.some((a) => other.some((b) => doCollide(a, b)))) continue;
        groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
        isDone = false;
        break outer;
      }
    }
  }
  return new Set(
    groups
      .filter(({ length }) => length > 1)
      .map((group) =>
        group
          .map(({ id }) => id)
          .toSorted()
          .join(),
      ),
  );
}
