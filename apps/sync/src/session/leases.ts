import type { Activity, DocumentId, PersonId, SessionId } from '@undersigned/domain';

/** Something open whose right may go away: a document socket, a live feed. */
export interface Leaseholder {
  readonly personId: PersonId;
  /** Null for somebody who came with a ticket or an API token. */
  readonly sessionId: SessionId | null;
  /** Null for a feed of a whole coalition. */
  readonly documentId: DocumentId | null;
  /** Asks again for the right; extends it, or closes. Never throws. */
  renew(): Promise<void>;
}

/** How many are asked before the event loop gets a turn. */
const atOnce = 4;

/**
 * Everything open, and what takes its right away: at once when the log says so, and on a slow sweep besides,
 * so that a route nobody thought of closes sockets too.
 */
export class Leases {
  readonly #holders = new Set<Leaseholder>();

  #followed = 0;

  /** How often somebody was asked anew because the log said so. */
  get followed(): number {
    return this.#followed;
  }

  get size(): number {
    return this.#holders.size;
  }

  /** Gives the function that takes it off the list again. */
  add(holder: Leaseholder): () => void {
    this.#holders.add(holder);
    return () => this.#holders.delete(holder);
  }

  /** Asks everybody anew whom one of these rows may concern. */
  async follow(rows: Activity[]): Promise<void> {
    this.#followed++;
    const concerned = [...this.#holders].filter((holder) => rows.some((row) => isConcerned(holder, row)));
    await renewAll(concerned);
  }

  async sweep(): Promise<void> {
    await renewAll([...this.#holders]);
  }
}

async function renewAll(holders: Leaseholder[]): Promise<void> {
  for (let start = 0; start < holders.length; start += atOnce) {
    await Promise.all(holders.slice(start, start + atOnce).map((holder) => holder.renew()));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function isConcerned(holder: Leaseholder, { event, documentId }: Activity): boolean {
  switch (event.type) {
    case 'membership.ended':
    case 'membership.role-changed':
    case 'person.erased':
    case 'api-token.revoked':
      return holder.personId === event.personId;
    case 'session.ended':
      return (
        holder.personId === event.personId &&
        (event.sessionId === 'all' || holder.sessionId === null || holder.sessionId === event.sessionId)
      );
    case 'document.access-changed':
    case 'document.phase-changed':
    case 'edition.frozen':
      return holder.documentId === documentId;
    default:
      return false;
  }
}
