import { performance } from 'node:perf_hooks';
import type { Activity } from '@undersigned/domain';

/** Where a subscription gets rows from, and where they go. */
export interface SubscriptionSource {
  /** Rows after `seq`, oldest first, at most a page. Fewer rows than `pageSize` mean that there are no more now. */
  page(seq: number): Promise<Activity[]>;
  pageSize: number;
  /** Whether a row belongs to this subscription at all. Asks nobody. */
  isWanted(row: Activity): boolean;
  /** Gives the row to the follower, or keeps it back because they may not see it. */
  deliver(row: Activity): Promise<void>;
  /** Resolves once the follower has taken what was sent; at once for one who keeps up. */
  hasTaken(): Promise<void>;
  /** Resolves when others have had their turn. */
  turn(): Promise<void>;
}

/** So many milliseconds one follower's rows may take before others have their turn. */
const longestTurnMs = 5;

/** Rows that may wait for one slow follower before it is sent back to reading pages. */
const mostWaiting = 1_000;

/**
 * One follower of the log: reads pages from its cursor to the end, and from then on takes rows as they come.
 * Each row passes once, in order; the cursor only grows, so rows that arrive on both ways are told once.
 */
export class Subscription {
  #cursor: number;
  #waiting: Activity[] = [];
  #mustReadPages = true;
  #isRunning = false;
  #isEnded = false;

  constructor(
    after: number,
    private readonly source: SubscriptionSource,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.#cursor = after;
  }

  /** Begins with what is in the log already. */
  start(): void {
    if (!this.#isRunning) void this.#run();
  }

  /** Takes the newest rows of the whole log. */
  push(rows: Activity[]): void {
    if (this.#isEnded) return;
    this.#waiting.push(...rows.filter((row) => this.source.isWanted(row)));
    if (this.#waiting.length > mostWaiting) {
      this.#waiting = [];
      this.#mustReadPages = true;
    }
    if (this.#waiting.length > 0 || this.#mustReadPages) this.start();
  }

  end(): void {
    this.#isEnded = true;
    this.#waiting = [];
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      while (!this.#isEnded && (this.#mustReadPages || this.#waiting.length > 0)) {
        await this.source.hasTaken();
        if (this.#mustReadPages) await this.#readPage();
        else await this.#pass(this.#waiting.splice(0));
      }
    } catch (error) {
      this.#isEnded = true;
      this.onFault(error);
    } finally {
      this.#isRunning = false;
    }
  }

  async #readPage(): Promise<void> {
    await this.source.turn();
    if (this.#isEnded) return;
    const rows = await this.source.page(this.#cursor);
    if (rows.length < this.source.pageSize) this.#mustReadPages = false;
    await this.#pass(rows);
  }

  async #pass(rows: Activity[]): Promise<void> {
    let began = performance.now();
    for (const row of rows) {
      if (performance.now() - began > longestTurnMs) {
        await this.source.turn();
        began = performance.now();
      }
      if (this.#isEnded) return;
      if (row.seq <= this.#cursor) continue;
      this.#cursor = row.seq;
      if (!this.source.isWanted(row)) continue;
      await this.source.deliver(row);
    }
  }
}
