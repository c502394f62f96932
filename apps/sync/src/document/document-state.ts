import * as Y from 'yjs';
import { DeletedRanges } from './deleted-ranges.js';
import type { Known, Verdict } from './inspect-update.js';
import { placesIn } from './places-in.js';
import type { Places } from './places.js';

/**
 * What a room keeps of its document: the bytes as they lie in the log, and just enough beside them to judge an
 * update. No parsed tree: that costs twelve times the bytes.
 */
export class DocumentState implements Known {
  readonly clocks: Map<number, number>;
  readonly deleted = new DeletedRanges();
  #merged: Uint8Array;
  /** Updates that came after `#merged`, oldest first. */
  #tail: Uint8Array[] = [];
  #places: Places | null = null;

  constructor(merged: Uint8Array) {
    this.#merged = merged;
    const { structs, ds } = Y.decodeUpdate(merged);
    this.clocks = new Map();
    for (const { id, length } of structs) this.clocks.set(id.client, id.clock + length);
    for (const [client, ranges] of ds.clients) {
      for (const range of ranges) this.deleted.add(client, range);
    }
  }

  /** Made when somebody first writes: a document that is only read does without. */
  get places(): Places {
    if (this.#places) return this.#places;
    this.#foldTail();
    return (this.#places = placesIn(this.#merged));
  }

  /** From here on the update counts as known, though nobody may see it before `append`. */
  expect({ clocks, deletions, places }: Extract<Verdict, { kind: 'accepted' }>): void {
    for (const [client, clock] of clocks) this.clocks.set(client, clock);
    for (const { client, ...range } of deletions) this.deleted.add(client, range);
    this.places.take(places);
  }

  /** Takes in an update that is on disk. */
  append(update: Uint8Array): void {
    this.#tail.push(update);
  }

  /** What somebody with this state vector lacks of what is on disk. Throws when the vector does not decode. */
  missingFor(stateVector: Uint8Array): Uint8Array {
    this.#foldTail();
    const hasNothing = stateVector.length === 1 && stateVector[0] === 0;
    return hasNothing ? this.#merged : Y.diffUpdate(this.#merged, stateVector);
  }

  /** Everything expected so far, as the state vector that asks a client for the rest. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.clocks);
  }

  #foldTail(): void {
    if (this.#tail.length === 0) return;
    this.#merged = Y.mergeUpdates([this.#merged, ...this.#tail]);
    this.#tail = [];
  }
}
