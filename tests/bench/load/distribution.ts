/** Many numbers of one kind, such as the milliseconds between typing and seeing. */
export class Distribution {
  #values: number[] = [];

  add(value: number): void {
    this.#values.push(value);
  }

  /** Forgets what came before, such as a warm-up. */
  clear(): void {
    this.#values = [];
  }

  /** The value that this share of all (0.99) does not exceed; NaN when there are none. */
  quantile(share: number): number {
    const sorted = Float64Array.from(this.#values).sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  }
}

/** The middle one of a few runs. */
export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
