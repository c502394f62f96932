import type { NodeName } from '@undersigned/editor/schema';
import type { StructId } from './read-update.js';

/** Where a struct stands. There are few different ones, so each exists once and two are compared by `===`. */
export type Place =
  /** In what was deleted and cleared away: whatever comes here vanishes everywhere. */
  | { kind: 'gone' }
  /** In something the schema has no room for, from a time before anybody asked it: nothing more comes here. */
  | { kind: 'outside' }
  /** Among the characters and marks of a run of text. */
  | { kind: 'run' }
  /** Among the nodes of an element, or of the text itself (`doc`). */
  | { kind: 'children'; of: NodeName; depth: number }
  /** The value of an attribute. */
  | { kind: 'attribute'; of: NodeName; key: string };

/** Where a struct stands, and, if it holds a shared type, the place inside it. There is one of each, with a number. */
export interface Spot {
  place: Place;
  inside: Place | null;
  number: number;
}

/**
 * The spots of one client's structs, as pairs of a clock and the number of a spot, which holds up to the next clock.
 * Bare numbers: a text that is written in for hours has tens of thousands, which were half of what its room weighed.
 * No clock that is let in needs more than 31 bits.
 */
interface Track {
  pairs: Int32Array;
  count: number;
}

/**
 * Where every struct of a document stands: what one has to know to say what an item means that tells only the
 * item to its left. Structs in the same place that follow one another are one entry, so that a page of typing
 * is a few numbers.
 */
export class Places {
  readonly #tracks = new Map<number, Track>();
  #insides = 0;

  /** With `below`, what is not here is looked for there: a sketch that can be thrown away. */
  constructor(private readonly below: Places | null = null) {}

  /** How many elements and runs of text there are, or were. */
  get insides(): number {
    return this.#insides + (this.below?.insides ?? 0);
  }

  /** Whether nothing was added here. */
  get isEmpty(): boolean {
    return this.#tracks.size === 0;
  }

  /** The spot of a struct; null for one that is nowhere. */
  at({ client, clock }: StructId): Spot | null {
    const track = this.#tracks.get(client);
    const spot = track && spotAt(track, clock);
    return spot ?? this.below?.at({ client, clock }) ?? null;
  }

  /** Says where the struct that begins here stands. Clocks of one client only ever grow. */
  add({ client, clock }: StructId, spot: Spot): void {
    let track = this.#tracks.get(client);
    if (!track) this.#tracks.set(client, (track = { pairs: new Int32Array(fewPairs * 2), count: 0 }));
    if (spot.inside !== null) this.#insides++;
    else if (track.pairs[track.count * 2 - 1] === spot.number) return;
    const at = track.count++ * 2;
    if (at === track.pairs.length) track.pairs = widened(track.pairs);
    track.pairs[at] = clock;
    track.pairs[at + 1] = spot.number;
  }

  /** Takes over everything a sketch holds. */
  take(sketch: Places): void {
    for (const [client, { pairs, count }] of sketch.#tracks) {
      for (let at = 0; at < count * 2; at += 2) {
        this.add({ client, clock: pairs[at] ?? 0 }, spotNumbered(pairs[at + 1] ?? 0));
      }
    }
  }
}

/** The spot whose stretch holds this clock; null for clocks before the first one. */
function spotAt({ pairs, count }: Track, clock: number): Spot | null {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle * 2] ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : spotNumbered(pairs[low * 2 - 1] ?? 0);
}

/** So few that V8 keeps them among its own objects: most sketches hold no more. */
const fewPairs = 8;

function widened(pairs: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(pairs.length * 2);
  wider.set(pairs);
  return wider;
}

export const gone: Place = { kind: 'gone' };
export const outside: Place = { kind: 'outside' };
export const run: Place = { kind: 'run' };

const numbered: Spot[] = [];
const spots = new Map<Place, Map<Place | null, Spot>>();
const places = new Map<string, Place>();

/** The one spot with this place and inside. */
export function spotOf(place: Place, inside: Place | null): Spot {
  let byInside = spots.get(place);
  if (!byInside) spots.set(place, (byInside = new Map<Place | null, Spot>()));
  let spot = byInside.get(inside);
  if (!spot) {
    spot = { place, inside, number: numbered.length };
    byInside.set(inside, spot);
    numbered.push(spot);
  }
  return spot;
}

function spotNumbered(number: number): Spot {
  const spot = numbered[number];
  if (!spot) throw new Error('no spot has this number');
  return spot;
}

export const childrenOf = (of: NodeName, depth: number): Place =>
  known(`${of} ${depth}`, () => ({ kind: 'children', of, depth }));

/** Only for attributes the schema has: what is kept here is kept for ever. */
export const attributeOf = (of: NodeName, key: string): Place =>
  known(`${of}.${key}`, () => ({ kind: 'attribute', of, key }));

function known(name: string, make: () => Place): Place {
  let place = places.get(name);
  if (!place) places.set(name, (place = make()));
  return place;
}
