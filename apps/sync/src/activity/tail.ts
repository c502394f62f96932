import type { Activity } from '@undersigned/domain';
import type { Context } from '@undersigned/services';
import type { Logger } from '../logger.js';
import { repeat, type Repeating } from '../schedule/repeat.js';

export type TailReader = (rows: Activity[]) => void | Promise<void>;

const rowsPerPage = 500;

/** Follows the log of activity to its end, for everybody in this process who waits for what comes. */
export class ActivityTail {
  readonly #readers = new Set<TailReader>();
  #seq = 0;
  #mark = '';
  #polling: Repeating | null = null;

  constructor(
    private readonly ctx: Context,
    private readonly log: Logger,
  ) {}

  /** The newest row that readers have been given. */
  get seq(): number {
    return this.#seq;
  }

  /**
   * Gives the function that ends it. Readers get every row after `seq`, in order, and come one
   * after another in the order they were added.
   */
  read(reader: TailReader): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** Starts at the end of the log: who opens something now is judged by what is true now. */
  async start(everyMs: number): Promise<void> {
    this.#seq = await this.ctx.db.read.activity.head();
    this.#polling = repeat(everyMs, () => this.#poll(), this.log);
  }

  async stop(): Promise<void> {
    await this.#polling?.stop();
  }

  async #poll(): Promise<void> {
    const mark = await this.ctx.db.changeMark();
    if (mark === this.#mark) return;
    for (let rows = await this.#page(); rows.length > 0; rows = await this.#page()) {
      this.#seq = rows.at(-1)?.seq ?? this.#seq;
      for (const reader of [...this.#readers]) await reader(rows);
    }
    this.#mark = mark;
  }

  #page(): Promise<Activity[]> {
    return this.ctx.db.read.activity.after(this.#seq, rowsPerPage);
  }
}
