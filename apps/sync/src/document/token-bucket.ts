/** Lets `perSecond` through on average and `burst` at once. */
export class TokenBucket {
  #tokens: number;
  #since: number;

  constructor(
    readonly perSecond: number,
    readonly burst: number,
    readonly now: () => number = () => performance.now(),
  ) {
    this.#tokens = burst;
    this.#since = now();
  }

  /** Takes one if there is one. */
  tryTake(): boolean {
    this.take(0);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Milliseconds until there is one to take. */
  get nextMs(): number {
    this.take(0);
    return Math.max(0, Math.ceil(((1 - this.#tokens) / this.perSecond) * 1000));
  }

  /** Takes `amount`, if need be on credit. Gives the milliseconds until the account is even again, or 0. */
  take(amount: number): number {
    const now = this.now();
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#since) / 1000) * this.perSecond);
    this.#since = now;
    this.#tokens -= amount;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.perSecond) * 1000);
  }
}
