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
 * A spot and whose it is. Elements, runs of text and fields of a document are numbered, so that two paragraphs are not
 * taken for one; where nothing can be told apart any more the number is 0.
 */
export interface Stand {
  spot: Spot;
  /** What it stands in. */
  within: number;
  /** What it holds, if it holds a shared type. */
  holds: number;
}

/**
 * Where one client's structs stand, in threes: a clock, the number of a spot, which holds up to the next clock, and the
 * number of what stands there: of the type it holds, or else of the one it stands in.
 * Bare numbers: a text that is written in for hours has tens of thousands, which were half of what its room weighed.
 * No clock that is let in needs more than 31 bits.
 */
interface Track {
  threes: Int32Array;
  count: number;
}

/**
 * Where every struct of a document stands: what one has to know to say what an item means that tells only the
 * item to its left. Structs in the same place that follow one another are one entry, so that a page of typing
 * is a few numbers.
 */
export class Places {
  readonly #tracks = new Map<number, Track>();
  /** What each element and run of text stands in, by its number; of a sketch, from the first that is its own. */
  readonly #within: number[] = [];
  readonly #fields = new Map<string, number>();

  /** With `below`, what is not here is looked for there: a sketch that can be thrown away. */
  constructor(private readonly below: Places | null = null) {}

  /** How many elements and runs of text there are, or were. */
  get insides(): number {
    return this.#within.length + (this.below?.insides ?? 0);
  }

  /** Whether nothing was added here. */
  get isEmpty(): boolean {
    return this.#tracks.size === 0;
  }

  /** Where a struct stands; null for one that is nowhere. */
  at(id: StructId): Stand | null {
    const track = this.#tracks.get(id.client);
    const at = track ? indexAt(track, id.clock) : -1;
    if (!track || at < 0) return this.below?.at(id) ?? null;
    const spot = spotNumbered(track.threes[at + 1] ?? 0);
    const number = track.threes[at + 2] ?? 0;
    return spot.inside === null
      ? { spot, within: number, holds: 0 }
      : { spot, within: this.#whatHolds(number), holds: number };
  }

  /** The number of a shared type that the document has by name. */
  field(name: string): number {
    const known = this.#fields.get(name) ?? (this.below ? this.below.#fields.get(name) : undefined);
    if (known !== undefined) return known;
    const number = -1 - this.#fields.size - (this.below ? this.below.#fields.size : 0);
    this.#fields.set(name, number);
    return number;
  }

  /** Says where the struct that begins here stands, and in what. Clocks of one client only ever grow. */
  add(id: StructId, spot: Spot, within: number): void {
    if (spot.inside === null) return this.#append(id, spot, within);
    this.#within.push(within);
    this.#append(id, spot, this.insides);
  }

  /** Takes over everything a sketch of this holds; nothing was added here since it was begun. */
  take(sketch: Places): void {
    for (const within of sketch.#within) this.#within.push(within);
    for (const [name, number] of sketch.#fields) this.#fields.set(name, number);
    for (const [client, { threes, count }] of sketch.#tracks) {
      for (let at = 0; at < count * 3; at += 3) {
        this.#append(
          { client, clock: threes[at] ?? 0 },
          spotNumbered(threes[at + 1] ?? 0),
          threes[at + 2] ?? 0,
        );
      }
    }
  }

  #append({ client, clock }: StructId, spot: Spot, number: number): void {
    let track = this.#tracks.get(client);
    if (!track && this.below && spot.inside === null && this.below.#endsWith(client, spot, number)) return;
    if (!track) this.#tracks.set(client, (track = { threes: new Int32Array(fewThrees * 3), count: 0 }));
    const at = track.count * 3;
    const isMore = track.threes[at - 2] === spot.number && track.threes[at - 1] === number;
    if (spot.inside === null && isMore) return;
    track.count++;
    if (at === track.threes.length) track.threes = widened(track.threes);
    track.threes[at] = clock;
    track.threes[at + 1] = spot.number;
    track.threes[at + 2] = number;
  }

  /** Whether the newest of a client stands there: then so does what it adds to it, and nothing need be noted. */
  #endsWith(client: number, spot: Spot, number: number): boolean {
    const track = this.#tracks.get(client);
    if (!track) return this.below !== null && this.below.#endsWith(client, spot, number);
    const at = track.count * 3;
    return track.threes[at - 2] === spot.number && track.threes[at - 1] === number;
  }

  #whatHolds(inside: number): number {
    const before = this.below?.insides ?? 0;
    if (inside > before) return this.#within[inside - before - 1] ?? 0;
    return this.below ? this.below.#whatHolds(inside) : 0;
  }
}

/** Where the stretch that holds this clock stands in `threes`; less than 0 for clocks before the first one. */
function indexAt({ threes, count }: Track, clock: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((threes[middle * 3] ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * 3;
}

/** So few that V8 keeps them among its own objects: most sketches hold no more. */
const fewThrees = 5;

function widened(threes: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(threes.length * 2);
  wider.set(threes);
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
