import type { DocumentId, PersonId } from '@undersigned/domain';

export interface SeatLimits {
  socketsPerPerson: number;
  socketsPerDocument: number;
}

/**
 * How many sockets each person and each document has. A seat is taken before anything is awaited for it, so
 * that a thousand handshakes at once do not all find the last one free.
 */
export class Seats {
  readonly #taken = new Map<PersonId | DocumentId, number>();

  constructor(private readonly limits: SeatLimits) {}

  /** Gives the function that frees the seat again, at most once; null when there is none. */
  take(personId: PersonId, documentId: DocumentId): (() => void) | null {
    const { socketsPerPerson, socketsPerDocument } = this.limits;
    if (this.#of(personId) >= socketsPerPerson || this.#of(documentId) >= socketsPerDocument) return null;
    this.#add(personId, 1);
    this.#add(documentId, 1);
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#add(personId, -1);
      this.#add(documentId, -1);
    };
  }

  #of(id: PersonId | DocumentId): number {
    return this.#taken.get(id) ?? 0;
  }

  #add(id: PersonId | DocumentId, change: 1 | -1): void {
    const count = this.#of(id) + change;
    if (count > 0) this.#taken.set(id, count);
    else this.#taken.delete(id);
  }
}
