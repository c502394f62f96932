import { performance } from 'node:perf_hooks';

/** Counts mistakes of one client; old ones are forgiven. */
export class Strikes {
  #times: number[] = [];

  constructor(
    private readonly most: number,
    private readonly withinMs: number,
  ) {}

  /** Counts one more. True when that is one too many. */
  add(): boolean {
    const now = performance.now();
    this.#times = [...this.#times.filter((time) => now - time < this.withinMs), now];
    return this.#times.length >= this.most;
  }
}
