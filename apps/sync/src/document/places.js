/**
 * Where every struct of a document stands: what one has to know to say what an item means that tells only the
 * item to its left. Structs in the same place that follow one another are one entry, so that a page of typing
 * is a few numbers.
 */
export class Places {
    below;
    #tracks = new Map();
    #insides = 0;
    /** With `below`, what is not here is looked for there: a sketch that can be thrown away. */
    constructor(below = null) {
        this.below = below;
    }
    /** How many elements and runs of text there are, or were. */
    get insides() {
        return this.#insides + (this.below?.insides ?? 0);
    }
    /** Whether nothing was added here. */
    get isEmpty() {
        return this.#tracks.size === 0;
    }
    /** The spot of a struct; null for one that is nowhere. */
    at({ client, clock }) {
        const track = this.#tracks.get(client);
        const spot = track && spotAt(track, clock);
        return spot ?? this.below?.at({ client, clock }) ?? null;
    }
    /** Says where the struct that begins here stands. Clocks of one client only ever grow. */
    add({ client, clock }, spot) {
        let track = this.#tracks.get(client);
        if (!track)
            this.#tracks.set(client, (track = { starts: [], spots: [] }));
        if (spot.inside !== null)
            this.#insides++;
        if (track.spots.at(-1) === spot && spot.inside === null)
            return;
        track.starts.push(clock);
        track.spots.push(spot);
    }
    /** Takes over everything a sketch holds. */
    take(sketch) {
        for (const [client, { starts, spots }] of sketch.#tracks) {
            starts.forEach((clock, n) => this.add({ client, clock }, spots[n] ?? nowhere));
        }
    }
}
/** The spot whose stretch holds this clock; null for clocks before the first one. */
function spotAt({ starts, spots }, clock) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= clock)
            low = middle + 1;
        else
            high = middle;
    }
    return spots[low - 1] ?? null;
}
export const gone = { kind: 'gone' };
export const outside = { kind: 'outside' };
export const run = { kind: 'run' };
const nowhere = { place: gone, inside: null };
const spots = new Map();
const places = new Map();
/** The one spot with this place and inside. */
export function spotOf(place, inside) {
    let byInside = spots.get(place);
    if (!byInside)
        spots.set(place, (byInside = new Map()));
    let spot = byInside.get(inside);
    if (!spot)
        byInside.set(inside, (spot = { place, inside }));
    return spot;
}
export const childrenOf = (of, depth) => known(`${of} ${depth}`, () => ({ kind: 'children', of, depth }));
/** Only for attributes the schema has: what is kept here is kept for ever. */
export const attributeOf = (of, key) => known(`${of}.${key}`, () => ({ kind: 'attribute', of, key }));
function known(name, make) {
    let place = places.get(name);
    if (!place)
        places.set(name, (place = make()));
    return place;
}
//# sourceMappingURL=places.js.map