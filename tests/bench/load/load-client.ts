import { WebSocket } from 'ws';
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
  readonly #ready: Promise<void>;
  #isReady = () => {};
  #isLeaving = false;

  private constructor(
    private readonly socket: WebSocket,
    private readonly door: Door,
    private readonly listener: Listener,
    stateVector: Uint8Array,
  ) {
    this.#ready = new Promise((resolve, reject) => {
      this.#isReady = resolve;
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`the server closed with ${code}`)));
    });
    this.#ready.catch(() => undefined); // whoever opens it is told
    socket.on('open', () => {
      for (const frame of door.wire.greeting) socket.send(frame);
      if (door.keepsText) socket.send(door.wire.question(stateVector));
      else this.#isReady();
    });
    socket.on('message', (data: Buffer) => this.#receive(data));
    socket.on('close', (code) => {
      if (!this.#isLeaving) console.error(`a client was sent away with ${code}`);
    });
  }

  /** Connects, and waits until it has what the server has beyond `stateVector`. */
  static async open(
    door: Door,
    listener: Listener = {},
    stateVector: Uint8Array = Uint8Array.of(0),
  ): Promise<LoadClient> {
    const socket = new WebSocket(door.url, { headers: door.headers, perMessageDeflate: false });
    const client = new LoadClient(socket, door, listener, stateVector);
    await client.#ready;
    return client;
  }

  get unsentBytes(): number {
    return this.socket.bufferedAmount;
  }

  send(update: Uint8Array): void {
    this.socket.send(this.door.wire.update(update));
  }

  sendCaret(awarenessUpdate: Uint8Array): void {
    this.socket.send(this.door.wire.caret(awarenessUpdate));
  }

  async close(): Promise<void> {
    this.#isLeaving = true;
    if (this.socket.readyState === WebSocket.CLOSED) return;
    await new Promise((resolve) => {
      this.socket.once('close', resolve);
      this.socket.terminate();
    });
  }

  #receive(data: Buffer): void {
    const message = this.door.wire.read(data);
    switch (message.kind) {
      case 'update':
        return this.listener.onUpdate?.(message.update);
      case 'question':
        return this.socket.send(this.door.wire.answer(this.listener.answer?.() ?? nothing));
      case 'answer':
        this.listener.onText?.(message.update);
        return this.#isReady();
      case 'other':
        return;
    }
  }
}
