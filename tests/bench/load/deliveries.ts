import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { Distribution } from './distribution.js';

const lookAhead = 4;

/** Edits `from` up to but not including `to` of one writer. */
interface Run {
  clientId: number;
  from: number;
  to: number;
}

/** Where in the sequence of a room's updates a reader stands. */
export interface Reader {
  /** Its own edits do not count as delivered to it. */
  clientId: number | null;
  at: number;
  isSampled: boolean;
}

/**
 * Counts the edits that readers receive, however they are packed: an update that holds twenty counts twenty.
 * Readers of a room receive nearly the same sequence, so each update is parsed once and then recognised.
 */
export class Deliveries {
  readonly #sentAt = new Map<number, number[]>();
  readonly #sequence: { bytes: Uint8Array; runs: Run[] }[] = [];
  #count = 0;

  /** `latency` takes the milliseconds from sending to receiving; rooms may share one. */
  constructor(readonly latency = new Distribution()) {}

  get count(): number {
    return this.#count;
  }

  /** Notes that the writer sends its next edit now. */
  sent(clientId: number): void {
    const times = this.#sentAt.get(clientId);
    if (times) times.push(performance.now());
    else this.#sentAt.set(clientId, [performance.now()]);
  }

  /** Counts what the update brings to the reader. Gives the runs it holds. */
  received(reader: Reader, update: Uint8Array): Run[] {
    const runs = this.#runsIn(reader, update);
    const now = performance.now();
    for (const { clientId, from, to } of runs) {
      const times = this.#sentAt.get(clientId);
      if (clientId === reader.clientId || !times) continue;
      this.#count += to - from;
      if (!reader.isSampled) continue;
      for (let edit = from; edit < to; edit++) this.latency.add(now - (times[edit] ?? now));
    }
    return runs;
  }

  #runsIn(reader: Reader, update: Uint8Array): Run[] {
    // A writer is not sent its own edits by every server, so it may be a few updates ahead.
    const known = this.#sequence
      .slice(reader.at, reader.at + lookAhead)
      .findIndex(({ bytes }) => Buffer.compare(bytes, update) === 0);
    const found = this.#sequence[reader.at + known];
    if (known >= 0 && found) {
      reader.at += known + 1;
      return found.runs;
    }
    const { from, to } = Y.parseUpdateMeta(update);
    const runs = [...to].map(([clientId, end]) => ({ clientId, from: from.get(clientId) ?? 0, to: end }));
    if (reader.at === this.#sequence.length) {
      // A copy: the bytes are a window on a buffer of the socket, which would be kept as a whole.
      this.#sequence.push({ bytes: update.slice(), runs });
      reader.at++;
    }
    return runs;
  }
}
