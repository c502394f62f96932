import type { DocumentId, MemberActor } from '@undersigned/domain';
import {
  documentParameters,
  documentPath,
  encodeSync,
  messageTypes,
  readPause,
  readRefusal,
  readSaved,
  syncTypes,
  type FrameRefusal,
  type Pause,
  type Saved,
} from '@undersigned/protocol';
import * as decoding from 'lib0/decoding';
import { vi } from 'vitest';
import { WebSocket, type ClientOptions } from 'ws';
import type { TestServer } from './test-server.js';

/** A socket that sends exactly the bytes it is told to, and notes what comes back. */
export class RawClient {
  readonly refusals: FrameRefusal[] = [];
  readonly saved: Saved[] = [];
  readonly pauses: (Pause | null)[] = [];
  readonly frames: Uint8Array[] = [];
  closed: number | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.#note(new Uint8Array(data)));
    socket.on('close', (code) => (this.closed = code));
    socket.on('error', () => undefined);
  }

  static async open(server: TestServer, actor: MemberActor, documentId: DocumentId): Promise<RawClient> {
    const ticket = await server.ticketFor(actor, documentId);
    const query = new URLSearchParams({ ticket, [documentParameters.saved]: '1' });
    const client = RawClient.at(`${server.url}${documentPath(documentId)}?${query.toString()}`);
    await vi.waitFor(() => {
      if (client.socket.readyState !== WebSocket.OPEN) throw new Error('not open yet');
    });
    return client;
  }

  static at(address: string, options: ClientOptions = {}): RawClient {
    return new RawClient(new WebSocket(address, options));
  }

  send(frame: Uint8Array | string): void {
    this.socket.send(frame);
  }

  sendUpdate(update: Uint8Array, type: 1 | 2 = syncTypes.update): void {
    this.send(encodeSync(type, update));
  }

  close(): void {
    this.socket.terminate();
  }

  #note(frame: Uint8Array): void {
    this.frames.push(frame);
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageTypes.saved) this.saved.push(readSaved(decoder));
    if (type === messageTypes.pause) this.pauses.push(readPause(decoder));
    const refusal = type === messageTypes.auth ? readRefusal(decoder) : null;
    if (refusal) this.refusals.push(refusal);
  }
}
