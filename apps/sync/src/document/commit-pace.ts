/** Commits with less than this between them, on average, share. */
const busyGapMs = 8;
const windowMs = 5;
/** How much the newest gap counts in the average. */
const weight = 0.1;

/**
 * How long a commit waits for company. An fsync costs the same for one edit as for fifty, and nothing else moves
 * meanwhile: with many texts open it is shared by what arrives within a few milliseconds after the last one. As
 * long as commits are rare none of them waits.
 */
export class CommitPace {
  #lastEnd = -Infinity;
  #averageGapMs = 100;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds the next commit should wait. */
  waitMs(): number {
    if (this.#averageGapMs > busyGapMs) return 0;
    return Math.max(0, Math.ceil(windowMs - (this.now() - this.#lastEnd)));
  }

  /** Notes that a commit begins. */
  begin(): void {
    const gapMs = Math.min(100, this.now() - this.#lastEnd);
    this.#averageGapMs += (gapMs - this.#averageGapMs) * weight;
  }

  end(): void {
    this.#lastEnd = this.now();
  }
}
