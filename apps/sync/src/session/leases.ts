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
  /** Asks again for the right; extends it, or closes. Gives whether there was an answer. Never throws. */
  renew(): Promise<boolean>;
  /** Extends the right without asking: nothing has changed since it was asked for. */
  extend(): void;
}

/** When a holder's turn comes, in the time of `performance.now()`, and what was known when it was asked last. */
interface Turn {
  at: number;
  askedAt: number;
  /** The mark of the database then; null when it has not been asked since it came. */
  mark: string | null;
}

/** How many are asked before the event loop gets a turn. */
const atOnce = 4;

/** Some rights end by the clock and not by a change, as a session's: so long they may go unasked. */
const longestUnaskedMs = 30_000;

/**
 * Everything open, and what takes its right away: at once when the log says so, and on a slow sweep besides,
 * so that a route nobody thought of closes sockets too. As long as nothing at all was committed but edits of texts,
 * the sweep need not ask.
 */
export class Leases {
  readonly #holders = new Map<Leaseholder, Turn>();
  #followed = 0;

  /** `changeMark` differs as soon as something was committed that a right may hang on. */
  constructor(
    private readonly sweepMs: number,
    private readonly changeMark: () => Promise<string>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** How often somebody was asked anew because the log said so. */
  get followed(): number {
    return this.#followed;
  }

  get size(): number {
    return this.#holders.size;
  }

  /** Gives the function that takes it off the list again. Who comes at the same time is asked at different times. */
  add(holder: Leaseholder): () => void {
    const at = this.now() + Math.random() * this.sweepMs;
    this.#holders.set(holder, { at, askedAt: -Infinity, mark: null });
    return () => this.#holders.delete(holder);
  }

  /** Asks everybody anew whom one of these rows may concern. */
  async follow(rows: Activity[]): Promise<void> {
    this.#followed++;
    const concerned = [...this.#holders.keys()].filter((holder) =>
      rows.some((row) => isConcerned(holder, row)),
    );
    await inPortions(concerned, (holder) => holder.renew());
  }

  /** Asks those whose turn it is. Called often, so that few have theirs and edits do not wait for a thousand. */
  async sweep(): Promise<void> {
    const now = this.now();
    const today = Date.now();
    const isOver = ({ until }: Leaseholder) => until !== null && until.getTime() <= today;
    const due: [Leaseholder, Turn][] = [];
    for (const entry of this.#holders) if (entry[1].at <= now || isOver(entry[0])) due.push(entry);
    if (due.length === 0) return;
    // Before anybody is asked: what is committed meanwhile makes the next sweep ask again.
    const mark = await this.changeMark();
    const asked: typeof due = [];
    for (const [holder, turn] of due) {
      turn.at = now + this.sweepMs;
      const isSame = turn.mark === mark && now - turn.askedAt < longestUnaskedMs;
      if (isSame && !isOver(holder)) holder.extend();
      else asked.push([holder, turn]);
    }
    await inPortions(asked, async ([holder, turn]) => {
      if (await holder.renew()) Object.assign(turn, { mark, askedAt: now });
    });
  }
}

async function inPortions<T>(all: T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += atOnce) {
    await Promise.all(all.slice(start, start + atOnce).map(act));
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
