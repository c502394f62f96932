import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childrenOf, gone, Places, run, spotOf, type Spot } from './places.js';

const someSpots = [
  spotOf(gone, null),
  spotOf(run, null),
  spotOf(childrenOf('doc', 0), childrenOf('paragraph', 1)),
  spotOf(childrenOf('paragraph', 1), run),
  spotOf(attributeOf('paragraph', 'id'), null),
];

const structs = fc.array(
  fc.record({
    client: fc.constantFrom(1, 2 ** 32 - 1),
    length: fc.integer({ min: 1, max: 3 }),
    spot: fc.constantFrom(...someSpots),
    isNewSketch: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe('the places of a document', () => {
  it('says of every clock where its struct stands, also of those in a sketch and those taken over from one', () => {
    fc.assert(
      fc.property(structs, (stream) => {
        const places = new Places();
        let sketch = new Places(places);
        const plain = new Map<number, Spot[]>();
        for (const { client, length, spot, isNewSketch } of stream) {
          if (isNewSketch) {
            places.take(sketch);
            sketch = new Places(places);
          }
          const spots = plain.get(client) ?? [];
          plain.set(client, spots);
          sketch.add({ client, clock: spots.length }, spot);
          for (let clock = 0; clock < length; clock++) spots.push(spot);
        }
        for (const [client, spots] of plain) {
          expect(spots.map((_spot, clock) => sketch.at({ client, clock }))).toEqual(spots);
        }
        places.take(sketch);
        for (const [client, spots] of plain) {
          expect(spots.map((_spot, clock) => places.at({ client, clock }))).toEqual(spots);
        }
        expect(places.insides).toBe(stream.filter(({ spot }) => spot.inside !== null).length);
        expect(places.isEmpty).toBe(stream.length === 0);
      }),
    );
  });

  it('knows the highest clock that is let in', () => {
    const places = new Places();
    const [, spot] = someSpots;
    if (spot) places.add({ client: 1, clock: 2 ** 31 - 1 }, spot);
    expect(places.at({ client: 1, clock: 2 ** 31 - 1 })).toBe(spot);
    expect(places.at({ client: 1, clock: 2 ** 31 - 2 })).toBeNull();
  });
});
