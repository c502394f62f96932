import type { Deletion } from '@undersigned/protocol';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DeletedRanges } from './deleted-ranges.js';
import { partsOf, type ClientPart, type UpdateParts } from './update-parts.js';

/** What one client wrote, from `clock` to `end` without a gap: the bytes of its structs, with room behind them. */
interface Strand {
  clock: number;
  end: number;
  count: number;
  bytes: Uint8Array;
  length: number;
}

/**
 * Updates of one document added up, kept as bytes. Gives what `Y.mergeUpdates` would, whose work grows with the
 * square of how many there are: ours come in order, so that each client's structs need only be put end to end.
 */
export class MergedUpdates {
  readonly #strands = new Map<number, Strand>();
  readonly #deleted = new DeletedRanges();
  /** What does not follow on what is here, from a log somebody else wrote: left to Yjs. */
  #strays: Uint8Array[] = [];
  #whole: Uint8Array | null = null;
  /** What nobody has looked into yet; it is all there is. */
  #unread: Uint8Array | null = null;

  private constructor(private readonly isWholeDocument: boolean) {}

  /**
   * A whole document in one update that was read back when it was stored. Not looked into before somebody needs more
   * than the bytes: to open a long text that nobody writes in, most of the time went into that.
   */
  static stored(update: Uint8Array): MergedUpdates {
    const merged = new MergedUpdates(true);
    merged.#unread = update;
    return merged;
  }

  /** The sum of a document's updates, in the order in which they were written. Throws when one is none. */
  static of(updates: Iterable<Uint8Array>): MergedUpdates {
    return new MergedUpdates(true).#addAll(updates);
  }

  /** The sum of a few of them, for those who have what came before: of what one commit holds. */
  static excerptOf(updates: Iterable<Uint8Array>): MergedUpdates {
    return new MergedUpdates(false).#addAll(updates);
  }

  /** The same of sums. */
  static excerptOfSums(sums: Iterable<MergedUpdates>): MergedUpdates {
    const excerpt = new MergedUpdates(false);
    for (const sum of sums) excerpt.addSum(sum);
    return excerpt;
  }

  /** Whether it is known what is inside. */
  get isRead(): boolean {
    return this.#unread === null;
  }

  /** Adds what the update brings. Keeps a window on its bytes. Throws an Error when it is none. */
  add(update: Uint8Array): void {
    this.#take(partsOf(update), () => update);
  }

  /** Adds another sum, without reading its bytes again. Keeps a window on them: nothing may be added to it any more. */
  addSum(sum: MergedUpdates): void {
    sum.#read();
    if (sum.#strays.length > 0) return this.add(sum.whole());
    const parts = [...sum.#strands].map(([client, { length, bytes, ...strand }]) => ({
      ...strand,
      client,
      bytes: bytes.subarray(0, length),
    }));
    this.#take({ parts, deletions: rangesOf(sum.#deleted), hasGaps: false }, () => sum.whole());
  }

  /** `bytesOf` gives the same as one update. */
  #take({ parts, deletions, hasGaps }: UpdateParts, bytesOf: () => Uint8Array): void {
    this.#read();
    // An update may delete and bring nothing.
    const isFirst =
      this.#strands.size === 0 && this.#deleted.byClient().size === 0 && this.#strays.length === 0;
    if (hasGaps || parts.some((part) => part.clock > this.#nextClock(part))) {
      this.#strays.push(bytesOf());
    } else if (parts.some((part) => part.clock < this.#nextClock(part))) {
      const rest = Y.diffUpdate(bytesOf(), this.stateVector());
      if (rest.length < bytesOf().length) return this.add(rest);
      this.#strays.push(bytesOf());
    } else {
      for (const part of parts) this.#append(part);
      this.#deleted.addAll(deletions);
    }
    this.#whole = isFirst && this.#strays.length === 0 ? bytesOf() : null;
  }

  /** Where the clock of each client stands. */
  clocks(): Map<number, number> {
    this.#read();
    return new Map([...this.#strands].map(([client, { end }]) => [client, end]));
  }

  deleted(): ReturnType<DeletedRanges['byClient']> {
    this.#read();
    return this.#deleted.byClient();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.clocks());
  }

  /** Everything as one update; the same bytes each time until something is added. */
  whole(): Uint8Array {
    return this.#unread ?? (this.#whole ??= this.#putTogether());
  }

  /** What somebody with this state vector lacks. Throws an Error when it is none. */
  since(stateVector: Uint8Array): Uint8Array {
    const theirs = Y.decodeStateVector(stateVector);
    if (theirs.size === 0) return this.whole();
    this.#read();
    const strands = [...this.#strands].filter(([client, { end }]) => end > (theirs.get(client) ?? 0));
    const lacked = this.#encode(strands.toSorted(highestFirst));
    const isCut = strands.some(([client]) => (theirs.get(client) ?? 0) > 0);
    return isCut || this.#strays.length > 0 ? Y.diffUpdate(this.#withStrays(lacked), stateVector) : lacked;
  }

  #read(): void {
    const update = this.#unread;
    if (!update) return;
    this.#unread = null;
    this.add(update);
  }

  #addAll(updates: Iterable<Uint8Array>): this {
    for (const update of updates) this.add(update);
    return this;
  }

  #nextClock({ client, clock }: ClientPart): number {
    return this.#strands.get(client)?.end ?? (this.isWholeDocument ? 0 : clock);
  }

  #append({ client, clock, end, count, bytes }: ClientPart): void {
    const strand = this.#strands.get(client);
    if (!strand) {
      this.#strands.set(client, { clock, end, count, bytes, length: bytes.length });
      return;
    }
    const length = strand.length + bytes.length;
    // Never into the window itself: what lies behind it belongs to somebody else.
    if (length > strand.bytes.length) strand.bytes = widened(strand, length);
    strand.bytes.set(bytes, strand.length);
    strand.length = length;
    strand.count += count;
    strand.end = end;
  }

  /** From here on the strands are windows on the whole, so that it is in memory once. */
  #putTogether(): Uint8Array {
    const starts: number[] = [];
    const strands = [...this.#strands].toSorted(highestFirst);
    const whole = this.#encode(strands, (start) => starts.push(start));
    for (const [index, [, strand]] of strands.entries()) {
      const start = starts[index] ?? 0;
      strand.bytes = whole.subarray(start, start + strand.length);
    }
    return this.#withStrays(whole);
  }

  /** `note` is told where each strand begins. */
  #encode(strands: [number, Strand][], note?: (start: number) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, strands.length);
      for (const [client, { clock, count, bytes, length }] of strands) {
        encoding.writeVarUint(encoder, count);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        note?.(encoding.length(encoder));
        encoding.writeUint8Array(encoder, bytes.subarray(0, length));
      }
      const deleted = [...this.#deleted.byClient()];
      encoding.writeVarUint(encoder, deleted.length);
      for (const [client, ranges] of deleted) {
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, ranges.length);
        for (const { clock, len } of ranges) {
          encoding.writeVarUint(encoder, clock);
          encoding.writeVarUint(encoder, len);
        }
      }
    });
  }

  #withStrays(update: Uint8Array): Uint8Array {
    return this.#strays.length === 0 ? update : Y.mergeUpdates([update, ...this.#strays]);
  }
}

function rangesOf(deleted: DeletedRanges): Deletion[] {
  return [...deleted.byClient()].flatMap(([client, ranges]) => ranges.map((range) => ({ client, ...range })));
}

/** Yjs writes the highest client first and is faster when it finds it so. */
const highestFirst = ([one]: [number, Strand], [other]: [number, Strand]) => other - one;

/** Half as much again as is needed, so that typing does not copy everything each time. */
function widened({ bytes, length }: Strand, needed: number): Uint8Array {
  const wider = new Uint8Array(Math.ceil(needed * 1.5));
  wider.set(bytes.subarray(0, length));
  return wider;
}
