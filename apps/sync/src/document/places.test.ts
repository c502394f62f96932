import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childrenOf, gone, Places, run, spotOf, type Stand } from './places.js';

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
    within: fc.integer({ min: -2, max: 2 }),
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
        const plain = new Map<number, Stand[]>();
        let holders = 0;
        for (const { client, length, spot, within, isNewSketch } of stream) {
          if (isNewSketch) {
            places.take(sketch);
            sketch = new Places(places);
          }
          const stands = plain.get(client) ?? [];
          plain.set(client, stands);
          sketch.add({ client, clock: stands.length }, spot, within);
          const holds = spot.inside === null ? 0 : ++holders;
          for (let clock = 0; clock < length; clock++) stands.push({ spot, within, holds });
        }
        for (const [client, stands] of plain) {
          expect(stands.map((_stand, clock) => sketch.at({ client, clock }))).toEqual(stands);
        }
        places.take(sketch);
        for (const [client, stands] of plain) {
          expect(stands.map((_stand, clock) => places.at({ client, clock }))).toEqual(stands);
        }
        expect(places.insides).toBe(stream.filter(({ spot }) => spot.inside !== null).length);
        expect(places.isEmpty).toBe(stream.length === 0);
      }),
    );
  });

  it('numbers fields once, also from a sketch', () => {
    const places = new Places();
    const sketch = new Places(places);
    expect([sketch.field('a'), sketch.field('b'), sketch.field('a')]).toEqual([-1, -2, -1]);
    places.take(sketch);
    expect([places.field('b'), new Places(places).field('c'), places.field('c')]).toEqual([-2, -3, -3]);
  });

  it('knows the highest clock that is let in', () => {
    const places = new Places();
    const [, spot] = someSpots;
    if (spot) places.add({ client: 1, clock: 2 ** 31 - 1 }, spot, 0);
    expect(places.at({ client: 1, clock: 2 ** 31 - 1 })?.spot).toBe(spot);
    expect(places.at({ client: 1, clock: 2 ** 31 - 2 })).toBeNull();
  });
});
