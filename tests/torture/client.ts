import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { DocumentId } from '@undersigned/domain';
import { readNumber, readText, readBytes, writeFrame, type Cursor } from './wire.js';
import { baseUrl, type Writer } from './stage.js';

const sync = 0;
const denied = 2;
const saved = 100;
const pause = 101;
const [stepOne, stepTwo, update] = [0, 1, 2];

export interface Listener {
  /** An update of others has just become visible here. */
  onSeen?(): void;
  /** So many frames with edits of this connection are on disk, of those sent since it began. */
  onSaved?(frames: number): void;
  onSynced?(): void;
  onClosed?(code: number): void;
}

/** Where a client plugs in: the document server itself, or something in between. */
export interface Address {
  port: number;
  documentId: DocumentId;
  writer: Writer;
}

/**
 * One connection of a person to a text, written from docs/close-codes.md and the y-websocket protocol and sharing
 * no code with the product: a fault of ours cannot hide in both halves.
 */
export class Client {
  readonly socket: WebSocket;
  /** Frames with edits sent on this connection. */
  sent = 0;
  confirmed = 0;
  isSynced = false;
  /** Whether the server knows what was typed before this connection; then single edits may follow. */
  #isCaughtUp = false;
  /** What the server says it does not take edits for; null while it does. */
  pause: string | null = null;
  readonly refusals: string[] = [];
  closed: number | null = null;

  constructor(
    readonly ydoc: Y.Doc,
    { port, documentId, writer }: Address,
    private readonly listener: Listener = {},
  ) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${documentId}?saved=1`, {
      headers: { origin: baseUrl, cookie: writer.cookie },
      perMessageDeflate: false,
    });
    this.socket.on('open', () => this.#send(stepOne, Y.encodeStateVector(this.ydoc)));
    this.socket.on('message', (data: Buffer) => this.#receive({ bytes: data, at: 0 }));
    this.socket.on('error', () => undefined); // the close that follows says it
    this.socket.on('close', (code) => this.#closed(code));
    this.ydoc.on('update', this.#changed);
  }

  get isSaved(): boolean {
    return this.#isCaughtUp && this.confirmed >= this.sent;
  }

  /** Says the last edit again, as a network that repeats does. */
  repeat(edit: Uint8Array): void {
    if (this.#isCaughtUp) this.#sendEdit(update, edit);
  }

  /** Goes without a word. */
  leave(): void {
    this.ydoc.off('update', this.#changed);
    this.socket.terminate();
  }

  readonly #changed = (edit: Uint8Array, origin: unknown) => {
    if (origin !== this && this.#isCaughtUp) this.#sendEdit(update, edit);
  };

  #receive(frame: Cursor): void {
    switch (readNumber(frame)) {
      case sync:
        return this.#receiveSync(frame);
      case denied:
        if (readNumber(frame) === 0) this.refusals.push(readText(frame));
        return;
      case saved:
        readNumber(frame);
        this.confirmed = readNumber(frame);
        return this.listener.onSaved?.(this.confirmed);
      case pause:
        this.pause = readText(frame) || null;
    }
  }

  #receiveSync(frame: Cursor): void {
    const step = readNumber(frame);
    const bytes = readBytes(frame);
    if (step === stepOne) {
      this.#sendEdit(stepTwo, Y.encodeStateAsUpdate(this.ydoc, bytes));
      this.#isCaughtUp = true;
      return;
    }
    Y.applyUpdate(this.ydoc, bytes, this);
    if (step === stepTwo && !this.isSynced) {
      this.isSynced = true;
      this.listener.onSynced?.();
    }
    this.listener.onSeen?.();
  }

  #sendEdit(step: number, bytes: Uint8Array): void {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    this.sent++;
    this.#send(step, bytes);
  }

  #send(step: number, bytes: Uint8Array): void {
    this.socket.send(writeFrame([sync, step], bytes));
  }

  #closed(code: number): void {
    this.closed = code;
    this.#isCaughtUp = false;
    this.ydoc.off('update', this.#changed);
    this.listener.onClosed?.(code);
  }
}
