import { DeletedRanges, type MergedUpdates } from '@undersigned/services';
import * as Y from 'yjs';
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
  /** What is on disk; the rest of this also knows what is on its way there. */
  readonly #written: MergedUpdates;
  #places: Places | null = null;

  /** What was written so far, which this goes on with. */
  constructor(written: MergedUpdates) {
    this.#written = written;
    this.clocks = this.#written.clocks();
    for (const [client, ranges] of this.#written.deleted()) {
      this.deleted.addAll(ranges.map((range) => ({ client, ...range })));
    }
  }

  /** Made when somebody first writes: a document that is only read does without. */
  get places(): Places {
    return (this.#places ??= placesIn(this.#written.whole()));
  }

  /** From here on the update counts as known, though nobody may see it before `append`. */
  expect({ clocks, deletions, places }: Extract<Verdict, { kind: 'accepted' }>): void {
    for (const [client, clock] of clocks) this.clocks.set(client, clock);
    this.deleted.addAll(deletions);
    if (!places.isEmpty) this.places.take(places);
  }

  /** Takes in updates that are on disk. */
  append(updates: MergedUpdates): void {
    this.#written.addSum(updates);
  }

  /** What somebody with this state vector lacks of what is on disk. Throws when the vector does not decode. */
  missingFor(stateVector: Uint8Array): Uint8Array {
    return this.#written.since(stateVector);
  }

  /** Everything expected so far, as the state vector that asks a client for the rest. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.clocks);
  }
}
