import { LoadSocket } from './load-socket.js';
import type { Wire } from './wire.js';

/** Where a client goes, and what it shows there. */
export interface Door {
  url: string;
  headers?: Record<string, string>;
  wire: Wire;
  /** Whether the server keeps the text; a relay answers no question. */
  keepsText: boolean;
}

export interface Listener {
  /** Everything the server had; null from a server that keeps nothing. */
  onText?: (update: Uint8Array) => void;
  onUpdate?: (update: Uint8Array) => void;
  /** What we have and the server lacks, as it asks for it. */
  answer?: () => Uint8Array;
}

const nothing = Uint8Array.of(0, 0);

/** A client that speaks the protocol and keeps no document, so that many fit into one process. */
export class LoadClient {
  readonly #socket: LoadSocket;
  readonly #ready: Promise<void>;
  readonly #gone: Promise<void>;
  #isReady = () => {};
  #isRefused: (error: Error) => void = () => {};
  #isGone = () => {};
  #isLeaving = false;

  private constructor(
    private readonly door: Door,
    private readonly listener: Listener,
    stateVector: Uint8Array,
  ) {
    this.#ready = new Promise((resolve, reject) => {
      this.#isReady = resolve;
      this.#isRefused = reject;
    });
    this.#gone = new Promise((resolve) => (this.#isGone = resolve));
    this.#ready.catch(() => undefined); // whoever opens it is told
    this.#socket = new LoadSocket(door.url, door.headers ?? {}, {
      opened: () => this.#greet(stateVector),
      message: (bytes) => this.#receive(bytes),
      closed: (code) => this.#end(code),
    });
  }

  /** Connects, and waits until it has what the server has beyond `stateVector`. */
  static async open(
    door: Door,
    listener: Listener = {},
    stateVector: Uint8Array = Uint8Array.of(0),
  ): Promise<LoadClient> {
    const client = new LoadClient(door, listener, stateVector);
    await client.#ready;
    return client;
  }

  get unsentBytes(): number {
    return this.#socket.unsentBytes;
  }

  send(update: Uint8Array): void {
    this.#socket.send(this.door.wire.update(update));
  }

  sendCaret(awarenessUpdate: Uint8Array): void {
    this.#socket.send(this.door.wire.caret(awarenessUpdate));
  }

  async close(): Promise<void> {
    this.#isLeaving = true;
    this.#socket.destroy();
    await this.#gone;
  }

  #greet(stateVector: Uint8Array): void {
    for (const frame of this.door.wire.greeting) this.#socket.send(frame);
    if (this.door.keepsText) this.#socket.send(this.door.wire.question(stateVector));
    else this.#isReady();
  }

  #end(code: number | null): void {
    if (!this.#isLeaving) console.error(`a client was sent away with ${code}`);
    this.#isRefused(new Error(`the server closed with ${code}`));
    this.#isGone();
  }

  #receive(data: Buffer): void {
    const message = this.door.wire.read(data);
    switch (message.kind) {
      case 'update':
        return this.listener.onUpdate?.(message.update);
      case 'question':
        return this.#socket.send(this.door.wire.answer(this.listener.answer?.() ?? nothing));
      case 'answer':
        this.listener.onText?.(message.update);
        return this.#isReady();
      case 'other':
        return;
    }
  }
}
