import { Mapping, StepMap } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnlyInsertion, joinInsertions } from './join-insertions.js';
import { MovedPlaces } from './moved-places.js';
import type { Place } from './place.js';

const longest = 60;
const change = fc
  .record({ at: fc.nat(longest), takes: fc.nat(6), brings: fc.nat(6) })
  .map(({ at, takes, brings }) => new StepMap([at, takes, brings]));
const insertion = fc
  .record({ at: fc.nat(longest), brings: fc.integer({ min: 1, max: 6 }) })
  .map(({ at, brings }) => new StepMap([at, 0, brings]));
const place = fc.record({ from: fc.nat(longest), length: fc.integer({ min: 1, max: 9 }) });

describe('places that are worked out late', () => {
  it('are where they would be had each change been followed at once', () => {
    const steps = fc.array(fc.record({ map: fc.oneof(insertion, change), isAsked: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 5 }), steps, (places, changes) => {
        const start = places.map(({ from, length }, n): [string, Place] => [
          `cmt_${n}`,
          { from, to: from + length },
        ]);
        let late = new MovedPlaces(new Map(start));
        let at = new Map(start);
        for (const { map, isAsked } of changes) {
          late = late.after(new Mapping([map]));
          at = new Map([...at].map(([id, one]) => [id, followed(one, map)]));
          if (isAsked) expect(late.all()).toEqual(at);
        }
        expect(late.all()).toEqual(at);
      }),
    );
  });

  it('are the same map when they are asked for again', () => {
    const places = new MovedPlaces(new Map([['cmt_a', { from: 3, to: 5 }]])).after(
      new Mapping([new StepMap([1, 0, 2])]),
    );
    expect(places.all()).toBe(places.all());
  });
});

describe('two insertions', () => {
  it('are one when the second goes into the first, and take every position where both would', () => {
    const pair = fc
      .record({ first: insertion, into: fc.double({ min: 0, max: 1, noNaN: true }), brings: fc.nat(5) })
      .map(({ first, into, brings }) => {
        const start = startOf(first);
        const size = first.map(longest + 1, 1) - (longest + 1);
        return [first, new StepMap([start + Math.round(into * size), 0, brings + 1])] as const;
      });
    fc.assert(
      fc.property(pair, fc.nat(longest + 1), fc.constantFrom(1, -1), ([first, second], position, side) => {
        const joined = joinInsertions(first, second);
        expect(joined?.map(position, side)).toBe(second.map(first.map(position, side), side));
      }),
    );
  });

  it('stay two when the second is elsewhere, or something goes', () => {
    expect(joinInsertions(new StepMap([4, 0, 2]), new StepMap([7, 0, 1]))).toBeNull();
    expect(joinInsertions(new StepMap([4, 0, 2]), new StepMap([3, 0, 1]))).toBeNull();
    expect(joinInsertions(new StepMap([4, 0, 2]), new StepMap([5, 1, 1]))).toBeNull();
    expect(isOnlyInsertion(new StepMap([4, 1, 2]))).toBe(false);
    expect(isOnlyInsertion(new StepMap([4, 0, 2]))).toBe(true);
  });
});

function followed(place: Place, map: StepMap): Place {
  if (typeof place === 'string') return place;
  const [from, to] = [map.map(place.from, 1), map.map(place.to, -1)];
  return from < to ? { from, to } : 'lost';
}

function startOf(map: StepMap): number {
  let start = 0;
  map.forEach((oldStart) => (start = oldStart));
  return start;
}
