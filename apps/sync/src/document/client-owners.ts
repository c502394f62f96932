import type { PersonId } from '@undersigned/domain';
import { clientLimits } from './client-limits.js';
import type { Owner } from './inspect-update.js';

/**
 * Whose Yjs client ids are whose in one document. An id belongs to the first person who writes or shows a
 * caret with it, for ever, so that an offline edit of years ago still merges and nobody else can void it.
 */
export class ClientOwners {
  readonly #owners = new Map<number, PersonId>();
  readonly #counts = new Map<PersonId, number>();

  constructor(claimed: { clientId: number; personId: PersonId }[]) {
    for (const { clientId, personId } of claimed) this.claim(clientId, personId);
  }

  /**
   * `isUsed`: the log holds something of this id. Without an owner that is the product's own writing, which is
   * continued by nobody: the product (null) takes a new id each time it writes, and claims none.
   */
  ownerFor(person: PersonId | null, client: number, isUsed: boolean): Owner {
    const owner = this.#owners.get(client);
    if (owner === undefined) return isUsed ? 'other' : 'nobody';
    return owner === person ? 'sender' : 'other';
  }

  /** How many ids that nobody has used this person may begin to use, in a text that has so many. */
  mostFirstUses(person: PersonId, inText: number): number {
    return Math.min(
      clientLimits.inFrame,
      clientLimits.ofPerson - (this.#counts.get(person) ?? 0),
      clientLimits.inText - inText,
    );
  }

  /** An id nobody owns becomes this person's. */
  claim(client: number, person: PersonId): void {
    this.#owners.set(client, person);
    this.#counts.set(person, (this.#counts.get(person) ?? 0) + 1);
  }
}
