import { DeletedRanges, type MergedUpdates } from '@undersigned/services';
import * as Y from 'yjs';
import type { Known, Verdict } from './inspect-update.js';
import { placesIn } from './places-in.js';
import { inOwnPages } from './own-pages.js';
import type { Places } from './places.js';

/** How far each client's structs go, and which of them are deleted. */
interface Inside {
  clocks: Map<number, number>;
  deleted: DeletedRanges;
}

/**
 * What a room keeps of its document: the bytes as they lie in the log, and just enough beside them to judge an
 * update. No parsed tree: that costs twelve times the bytes.
 */
export class DocumentState implements Known {
  /** What is on disk; the rest of this also knows what is on its way there. */
  readonly #written: MergedUpdates;
  #inside: Inside | null = null;
  #places: Places | null = null;

  /** What was written so far, which this goes on with. */
  constructor(written: MergedUpdates) {
    this.#written = inOwnPages(written);
  }

  /** Whether anybody needed to know so far what is in the text: to hand out a stored one, nobody does. */
  get isRead(): boolean {
    return this.#written.isRead;
  }

  get clocks(): Map<number, number> {
    return this.#read().clocks;
  }

  get deleted(): DeletedRanges {
    return this.#read().deleted;
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

  #read(): Inside {
    if (this.#inside) return this.#inside;
    const deleted = new DeletedRanges();
    for (const [client, ranges] of this.#written.deleted()) {
      deleted.addAll(ranges.map((range) => ({ client, ...range })));
    }
    return (this.#inside = { clocks: this.#written.clocks(), deleted });
  }
}
