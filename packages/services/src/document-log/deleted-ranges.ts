/** A run of a client's structs. */
interface Range {
  clock: number;
  len: number;
}

/** As many as are put in place one by one. */
const few = 16;

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

  /** Adds what one update deletes, in time that grows with how much that is, in whatever order it comes. */
  addAll(deletions: Iterable<Range & { client: number }>): void {
    const added = new Map<number, Range[]>();
    for (const { client, clock, len } of deletions) {
      const ranges = added.get(client);
      if (ranges) ranges.push({ clock, len });
      else added.set(client, [{ clock, len }]);
    }
    for (const [client, ranges] of added) {
      const known = this.#byClient.get(client) ?? [];
      // One by one each may move all that lie behind it; for a few that is less than sorting all.
      if (ranges.length > few) this.#byClient.set(client, joined([...known, ...ranges]));
      else for (const range of ranges) this.add(client, range);
    }
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

/** The same structs as sorted ranges that do not touch. */
function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const { clock, len } of ranges.sort((one, other) => one.clock - other.clock)) {
    const last = result.at(-1);
    if (last && clock <= last.clock + last.len) last.len = Math.max(last.len, clock + len - last.clock);
    else result.push({ clock, len });
  }
  return result;
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
