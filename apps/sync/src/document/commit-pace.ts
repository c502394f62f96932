/** Commits that follow one another faster than this, on average, share. */
const busyGapMs = 8;
const windowMs = 5;
/** How much the newest gap counts in the average. */
const weight = 0.1;

/**
 * How long a commit waits for company. An fsync costs the same for one edit as for fifty: with many texts open it
 * is shared by what arrives within a few milliseconds. As long as commits are rare none of them waits.
 */
export class CommitPace {
  #lastStart = -Infinity;
  #averageGapMs = 100;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds the next commit should wait. */
  waitMs(): number {
    if (this.#averageGapMs > busyGapMs) return 0;
    return Math.max(0, Math.ceil(windowMs - (this.now() - this.#lastStart)));
  }

  /** Notes that a commit begins. */
  begin(): void {
    const now = this.now();
    const gapMs = Math.min(100, now - this.#lastStart);
    this.#averageGapMs += (gapMs - this.#averageGapMs) * weight;
    this.#lastStart = now;
  }
}
