import { messageTypes, type PresentUser } from '@undersigned/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Where somebody's caret stands, as their editor says it. */
export interface Caret {
  cursor: unknown;
}

/** One awareness state as it is sent: `null` means gone. */
interface Shown {
  clock: number;
  state: (Caret & { user: PresentUser }) | null;
}

/** Of a state as it comes, with a name that is not believed. */
const mostLetters = 4_096;
/** Of a caret: its two ends are some 260 letters. Everybody at the text is sent each that moves. */
const mostCaretLetters = 512;
/** A stock client echoes the carets it is shown, so a frame may speak of everybody at a document. */
const mostStates = 1_000;

/**
 * Who is here and where their carets stand. One connection shows one client id; the name on it comes from the
 * session, whatever the browser wrote. Clocks are the server's own and start from the time of day, so that a
 * reconnect or a restart never shows an older state than the last.
 */
export class Presence {
  readonly #shown = new Map<number, Shown>();
  readonly #changed = new Set<number>();
  #lastClock = 0;

  /** Takes the one state of `client` out of an awareness update; other clients' states in it are ignored. */
  show(client: number, caret: Caret | null, user: PresentUser): void {
    const clock = this.#nextClock();
    this.#shown.set(client, { clock, state: caret && { ...caret, user } });
    this.#changed.add(client);
  }

  hide(client: number): void {
    if (!this.#shown.has(client)) return;
    this.#shown.set(client, { clock: this.#nextClock(), state: null });
    this.#changed.add(client);
  }

  /** A frame with everybody who is here; null when nobody is. */
  everybody(): Uint8Array | null {
    const present = [...this.#shown].filter(([, { state }]) => state !== null);
    return present.length > 0 ? encodeAwareness(present) : null;
  }

  /** A frame with what changed since this was last asked, and which clients it speaks of. */
  takeChanges(): { frame: Uint8Array; clients: Set<number> } | null {
    if (this.#changed.size === 0) return null;
    const clients = new Set(this.#changed);
    this.#changed.clear();
    const frame = encodeAwareness([...this.#shown].filter(([client]) => clients.has(client)));
    for (const client of clients) if (this.#shown.get(client)?.state === null) this.#shown.delete(client);
    return { frame, clients };
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, Math.floor(Date.now() / 100));
    return this.#lastClock;
  }
}

/** An awareness frame without anybody in it: stock clients reconnect after 30 s without a message. */
export const emptyAwareness = encodeAwareness([]);

/**
 * The states an awareness update carries, by client, unread: of all of them only one is taken. Null when the
 * bytes are no such update, or speak of more clients than a document has.
 */
export function readAwareness(update: Uint8Array): Map<number, string> | null {
  try {
    const decoder = decoding.createDecoder(update);
    const states = new Map<number, string>();
    const count = decoding.readVarUint(decoder);
    if (count > mostStates) return null;
    for (let n = 0; n < count; n++) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      states.set(client, decoding.readVarString(decoder));
    }
    return decoding.hasContent(decoder) ? null : states;
  } catch {
    return null; // cut short, or no UTF-8
  }
}

/** The caret in one state; undefined for what is no state, and for more than a caret can be. */
export function readCaret(text: string): Caret | null | undefined {
  const state = text.length <= mostLetters ? jsonIn(text) : undefined;
  if (state === null) return null;
  if (typeof state !== 'object' || Array.isArray(state)) return undefined;
  const { cursor = null } = state as Partial<Caret>;
  return JSON.stringify(cursor).length <= mostCaretLetters ? { cursor } : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what is no JSON is no state
  }
}

function encodeAwareness(states: [number, Shown][]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length);
    for (const [client, { clock, state }] of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}
