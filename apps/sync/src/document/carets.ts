import type { PersonId } from '@undersigned/domain';
import type { PresentUser } from '@undersigned/protocol';
import { Presence, type Caret } from './presence.js';
import { socketFrame } from './socket-frame.js';

/** Somebody at a document who may show a caret. */
interface Holder {
  readonly personId: PersonId;
  readonly user: PresentUser;
}

/** What changed, framed for the socket; `holder` is whose change it is, if it is one person's alone. */
export interface CaretNews<H> {
  frame: Buffer;
  holder: H | null;
}

/** The carets of one document, each held by the connection that moves it. News is told after a while, all at once. */
export class Carets<H extends Holder> {
  readonly #presence = new Presence();
  readonly #holders = new Map<number, H>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly delayMs: number,
    private readonly tell: (news: CaretNews<H>) => void,
  ) {}

  /** A message with everybody who is here; null when nobody is. */
  everybody(): Uint8Array | null {
    return this.#presence.everybody();
  }

  /** Whether no other person shows a caret under this client id. */
  isFreeFor(client: number, { personId }: H): boolean {
    const holder = this.#holders.get(client);
    return holder === undefined || holder.personId === personId;
  }

  show(client: number, caret: Caret | null, holder: H): void {
    this.#holders.set(client, holder);
    this.#presence.show(client, caret, holder.user);
    this.#tellSoon();
  }

  /** Hides what somebody showed. */
  leave(leaving: H): void {
    for (const [client, holder] of this.#holders) {
      if (holder !== leaving) continue;
      this.#holders.delete(client);
      this.#presence.hide(client);
    }
    this.#tellSoon();
  }

  /** What has not been told yet: for whoever writes to everybody in any case. Null when there is nothing. */
  takeNews(): CaretNews<H> | null {
    const changes = this.#presence.takeChanges();
    if (!changes) return null;
    const [only] = changes.clients;
    const holder = changes.clients.size === 1 && only !== undefined ? this.#holders.get(only) : null;
    return { frame: socketFrame(changes.frame), holder: holder ?? null };
  }

  /** Tells nothing any more. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const news = this.takeNews();
      if (news) this.tell(news);
    }, this.delayMs).unref();
  }
}
