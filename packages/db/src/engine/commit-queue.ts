import type { Database as Connection } from 'better-sqlite3';

/** So many, and so long, share one commit: whoever comes first waits for the last. */
const mostInOne = 64;
const longestMs = 4;

interface Waiting {
  step: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/**
 * The steps that write to one connection, one after the other. Those that wait at the same time share a commit, and
 * so one flush of the disk, which costs more than what most of them do; each stands in a savepoint of its own, so
 * that one which fails takes nothing of the others with it. A step is told it succeeded only when it is on disk.
 */
export class CommitQueue {
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  readonly #begin;
  readonly #commit;
  readonly #rollback;
  readonly #open;
  readonly #keep;
  readonly #undo;

  constructor(
    private readonly connection: Connection,
    private readonly whenFree: (step: () => unknown) => Promise<void>,
  ) {
    this.#begin = connection.prepare('BEGIN IMMEDIATE');
    this.#commit = connection.prepare('COMMIT');
    this.#rollback = connection.prepare('ROLLBACK');
    this.#open = connection.prepare('SAVEPOINT one_of_many');
    this.#keep = connection.prepare('RELEASE one_of_many');
    this.#undo = connection.prepare('ROLLBACK TO one_of_many');
  }

  /** Runs a step in its turn. Rejects with what it throws, or with what kept the commit from the disk. */
  add<T>(step: () => Promise<T>): Promise<T> {
    const done = new Promise<unknown>((resolve, reject) => this.#waiting.push({ step, resolve, reject }));
    this.#working ??= this.#work();
    // Safe: the promise is resolved with what this very step gives, or rejected.
    return done as Promise<T>;
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working;
  }

  async #work(): Promise<void> {
    // Whoever adds in the same turn of the event loop comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      await this.#commitSome();
      // The other process looks now and then whether the file is free; it finds it so while this one reads sockets.
      if (this.#waiting.length > 0) await new Promise((resolve) => setImmediate(resolve));
    }
    this.#working = null;
  }

  async #commitSome(): Promise<void> {
    const kept: { waiting: Waiting; value: unknown }[] = [];
    try {
      await this.whenFree(() => this.#begin.run());
    } catch (error) {
      this.#waiting.shift()?.reject(error);
      return;
    }
    const [first, second] = this.#waiting;
    if (first && !second) return this.#commitOne(first);
    const started = performance.now();
    try {
      for (let count = 0; count < mostInOne && performance.now() - started < longestMs; count++) {
        const waiting = this.#waiting.shift();
        if (!waiting) break;
        const value = await this.#alone(waiting);
        if (value) kept.push({ waiting, value: value.value });
      }
      await this.whenFree(() => this.#commit.run());
    } catch (error) {
      if (this.connection.inTransaction) this.#rollback.run();
      for (const { waiting } of kept) waiting.reject(error);
      return;
    }
    for (const { waiting, value } of kept) waiting.resolve(value);
  }

  /** Who waits alone needs no savepoint; whoever comes meanwhile is in the next commit. */
  async #commitOne(waiting: Waiting): Promise<void> {
    this.#waiting.shift();
    try {
      const value = await waiting.step();
      await this.whenFree(() => this.#commit.run());
      waiting.resolve(value);
    } catch (error) {
      if (this.connection.inTransaction) this.#rollback.run();
      waiting.reject(error);
    }
  }

  /**
   * Runs one step in its savepoint and gives its value; null when it failed and has been told so. Throws when its
   * failure has ended the whole transaction, as a full disk does.
   */
  async #alone(waiting: Waiting): Promise<{ value: unknown } | null> {
    try {
      this.#open.run();
      const value = await waiting.step();
      this.#keep.run();
      return { value };
    } catch (error) {
      waiting.reject(error);
      if (!this.connection.inTransaction) throw error;
      this.#undo.run();
      this.#keep.run();
      return null;
    }
  }
}
