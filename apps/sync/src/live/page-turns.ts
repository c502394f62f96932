/**
 * Lets those who read the log come one after the other: one for each turn of the event loop, however many there are.
 * What SQLite answers is there at once, so whoever awaited nothing else would let nobody come until the end of the log.
 */
export class PageTurns {
  readonly #waiting: (() => void)[] = [];

  /** Resolves when it is one's turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#waiting.push(resolve) === 1) setImmediate(this.#call);
    });
  }

  readonly #call = (): void => {
    this.#waiting.shift()?.();
    if (this.#waiting.length > 0) setImmediate(this.#call);
  };
}
