import { performance } from 'node:perf_hooks';
import type { Activity, DocumentId, PersonId, SessionId } from '@undersigned/domain';

/** Something open whose right may go away: a document socket, a live feed. */
export interface Leaseholder {
  readonly personId: PersonId;
  /** Null for somebody who came with a ticket or an API token. */
  readonly sessionId: SessionId | null;
  /** Null for a feed of a whole coalition. */
  readonly documentId: DocumentId | null;
  /** When the right runs out by itself, if it does: a guest's, with their link. */
  readonly until: Date | null;
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
  /** When each is to be asked again, in the time of `performance.now()`. */
  readonly #holders = new Map<Leaseholder, number>();
  #followed = 0;

  constructor(private readonly sweepMs: number) {}

  /** How often somebody was asked anew because the log said so. */
  get followed(): number {
    return this.#followed;
  }

  get size(): number {
    return this.#holders.size;
  }

  /** Gives the function that takes it off the list again. Who comes at the same time is asked at different times. */
  add(holder: Leaseholder): () => void {
    this.#holders.set(holder, performance.now() + Math.random() * this.sweepMs);
    return () => this.#holders.delete(holder);
  }

  /** Asks everybody anew whom one of these rows may concern. */
  async follow(rows: Activity[]): Promise<void> {
    this.#followed++;
    const concerned = [...this.#holders.keys()].filter((holder) =>
      rows.some((row) => isConcerned(holder, row)),
    );
    await renewAll(concerned);
  }

  /** Asks those whose turn it is. Called often, so that few have theirs and edits do not wait for a thousand. */
  async sweep(): Promise<void> {
    const now = performance.now();
    const due = [...this.#holders]
      .filter(([{ until }, at]) => at <= now || (until !== null && until.getTime() <= Date.now()))
      .map(([holder]) => holder);
    for (const holder of due) this.#holders.set(holder, now + this.sweepMs);
    await renewAll(due);
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
    case 'guest-link.revoked':
    case 'guest.became-member':
    case 'document.access-changed':
    case 'document.phase-changed':
    case 'edition.frozen':
      return holder.documentId === documentId;
    default:
      return false;
  }
}
