import type { Deletion } from '@undersigned/protocol';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { DeletedRanges } from './deleted-ranges.js';
import { partsOf, type ClientPart, type UpdateParts } from './update-parts.js';

/**
 * What one client wrote, from `clock` to `end` without a gap: the bytes of its structs. `body` is a window on
 * something larger and never written into; what came since stands in `tail`, with room behind it. So a long text
 * that is handed out and written in by turns is not copied each time.
 */
interface Strand {
  clock: number;
  end: number;
  count: number;
  body: Uint8Array;
  tail: Uint8Array;
  tailLength: number;
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
    const parts = [...sum.#strands].map(([client, strand]) => {
      const { clock, end, count } = strand;
      return { client, clock, end, count, bytes: inOnePiece(strand) };
    });
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
      this.#strands.set(client, { clock, end, count, body: bytes, tail: none, tailLength: 0 });
      return;
    }
    const length = strand.tailLength + bytes.length;
    if (length > strand.tail.length) strand.tail = widened(strand, length);
    strand.tail.set(bytes, strand.tailLength);
    strand.tailLength = length;
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
      strand.body = whole.subarray(start, start + strand.body.length + strand.tailLength);
      strand.tail = none;
      strand.tailLength = 0;
    }
    return this.#withStrays(whole);
  }

  /** `note` is told where each strand begins. */
  #encode(strands: [number, Strand][], note?: (start: number) => void): Uint8Array {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, strands.length);
      for (const [client, { clock, count, body, tail, tailLength }] of strands) {
        encoding.writeVarUint(encoder, count);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, clock);
        note?.(encoding.length(encoder));
        encoding.writeUint8Array(encoder, body);
        if (tailLength > 0) encoding.writeUint8Array(encoder, tail.subarray(0, tailLength));
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

const none = new Uint8Array(0);

/** Half as much again as is needed, so that typing does not copy everything each time. */
function widened({ tail, tailLength }: Strand, needed: number): Uint8Array {
  const wider = new Uint8Array(Math.ceil(needed * 1.5));
  wider.set(tail.subarray(0, tailLength));
  return wider;
}

function inOnePiece({ body, tail, tailLength }: Strand): Uint8Array {
  if (tailLength === 0) return body;
  const bytes = new Uint8Array(body.length + tailLength);
  bytes.set(body);
  bytes.set(tail.subarray(0, tailLength), body.length);
  return bytes;
}
