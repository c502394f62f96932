/** A run of a client's structs. */
interface Range {
  clock: number;
  len: number;
}

/** Which structs of a document are deleted, as sorted ranges per client that never touch. */
export class DeletedRanges {
  readonly #byClient = new Map<number, Range[]>();

  /** Whether every struct of the range is deleted already. */
  covers(client: number, { clock, len }: Range): boolean {
    const ranges = this.#byClient.get(client);
    if (!ranges) return false;
    const before = ranges[firstEndingAfter(ranges, clock)];
    return before !== undefined && before.clock <= clock && clock + len <= before.clock + before.len;
  }

  /** Every client with its ranges. */
  byClient(): ReadonlyMap<number, readonly Range[]> {
    return this.#byClient;
  }

  add(client: number, { clock, len }: Range): void {
    const ranges = this.#byClient.get(client) ?? [];
    this.#byClient.set(client, ranges);
    const from = firstEndingAfter(ranges, clock - 1);
    let start = clock;
    let end = clock + len;
    let to = from;
    for (let touched = ranges[to]; touched && touched.clock <= end; touched = ranges[++to]) {
      start = Math.min(start, touched.clock);
      end = Math.max(end, touched.clock + touched.len);
    }
    ranges.splice(from, to - from, { clock: start, len: end - start });
  }
}

/** Index of the first range whose end lies after `clock`; the length when there is none. */
function firstEndingAfter(ranges: Range[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range && range.clock + range.len > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
