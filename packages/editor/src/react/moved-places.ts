import { Mapping, type StepMap } from '@tiptap/pm/transform';
import { joinInsertions } from './join-insertions.js';
import type { Place, PlacesById } from './place.js';

/**
 * Places that move along with the text, worked out when somebody asks for them: a thousand of them at every key were
 * a third of what a key left to the collector, and nobody looks before the keys rest.
 */
export class MovedPlaces {
  #known: PlacesById;
  /** What the text went through since. */
  #moves: readonly StepMap[];

  constructor(known: PlacesById, moves: readonly StepMap[] = []) {
    this.#known = known;
    this.#moves = moves;
  }

  get size(): number {
    return this.#known.size;
  }

  /** Where they stand now. Asked again, it is the same map. */
  all(): PlacesById {
    if (this.#moves.length === 0) return this.#known;
    this.#known = mapped(this.#known, new Mapping([...this.#moves]));
    this.#moves = [];
    return this.#known;
  }

  after({ maps }: Mapping): MovedPlaces {
    const moves = maps.reduce(withMove, this.#moves);
    return new MovedPlaces(this.#known, moves);
  }
}

/** Letters typed one after the other are one move. */
function withMove(moves: readonly StepMap[], next: StepMap): readonly StepMap[] {
  const last = moves.at(-1);
  const joined = last && joinInsertions(last, next);
  return joined ? [...moves.slice(0, -1), joined] : [...moves, next];
}

function mapped(places: PlacesById, mapping: Mapping): PlacesById {
  const next = new Map<string, Place>();
  for (const [id, place] of places) next.set(id, typeof place === 'string' ? place : moved(place, mapping));
  return next;
}

function moved({ from, to }: Exclude<Place, string>, mapping: Mapping): Place {
  const place = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
  return place.from < place.to ? place : 'lost';
}
