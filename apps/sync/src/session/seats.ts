/** A place that is wanted: of whom or of what, and how many of those there are. */
export interface Wanted<Id> {
  of: Id;
  most: number;
}

/**
 * How many places of each kind are taken. A seat is taken before anything is awaited for it, so that a thousand
 * handshakes at once do not all find the last one free.
 */
export class Seats<Id> {
  readonly #taken = new Map<Id, number>();

  /** Takes a place of each of them. Gives the function that frees them again, at most once; null when one is full. */
  take(...wanted: Wanted<Id>[]): (() => void) | null {
    if (wanted.some(({ of, most }) => this.#of(of) >= most)) return null;
    for (const { of } of wanted) this.#add(of, 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      for (const { of } of wanted) this.#add(of, -1);
    };
  }

  #of(id: Id): number {
    return this.#taken.get(id) ?? 0;
  }

  #add(id: Id, change: 1 | -1): void {
    const count = this.#of(id) + change;
    if (count > 0) this.#taken.set(id, count);
    else this.#taken.delete(id);
  }
}
