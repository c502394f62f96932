import { DeletedRanges, MergedUpdates } from '@undersigned/services';
import * as Y from 'yjs';
import { placesIn } from './places-in.js';
/**
 * What a room keeps of its document: the bytes as they lie in the log, and just enough beside them to judge an
 * update. No parsed tree: that costs twelve times the bytes.
 */
export class DocumentState {
    clocks;
    deleted = new DeletedRanges();
    /** What is on disk; the rest of this also knows what is on its way there. */
    #written;
    #places = null;
    /** Throws an Error when these bytes are no update. */
    constructor(bytes) {
        this.#written = MergedUpdates.of([bytes]);
        this.clocks = this.#written.clocks();
        for (const [client, ranges] of this.#written.deleted()) {
            this.deleted.addAll(ranges.map((range) => ({ client, ...range })));
        }
    }
    /** Made when somebody first writes: a document that is only read does without. */
    get places() {
        return (this.#places ??= placesIn(this.#written.whole()));
    }
    /** From here on the update counts as known, though nobody may see it before `append`. */
    expect({ clocks, deletions, places }) {
        for (const [client, clock] of clocks)
            this.clocks.set(client, clock);
        this.deleted.addAll(deletions);
        if (!places.isEmpty)
            this.places.take(places);
    }
    /** Takes in an update that is on disk. */
    append(update) {
        this.#written.add(update);
    }
    /** What somebody with this state vector lacks of what is on disk. Throws when the vector does not decode. */
    missingFor(stateVector) {
        return this.#written.since(stateVector);
    }
    /** Everything expected so far, as the state vector that asks a client for the rest. */
    stateVector() {
        return Y.encodeStateVector(this.clocks);
    }
}
//# sourceMappingURL=document-state.js.map