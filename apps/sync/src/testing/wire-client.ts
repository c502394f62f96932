import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { documentPath } from '@undersigned/protocol';
import type { TestServer } from './test-server.js';

/** How one WebSocket frame is spelt; left out, it is an honest one. */
export interface WireFrame {
  payload?: Uint8Array;
  opcode?: number;
  isFinal?: boolean;
  reserved?: number;
  isMasked?: boolean;
  /** The length the frame claims. */
  claims?: number;
}

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 };

/** A peer that spells the WebSocket protocol itself, and so can spell it wrongly. */
export class WireClient {
  closed: number | null = null;
  isGone = false;
  #received = Buffer.alloc(0);

  private constructor(readonly socket: Socket) {
    socket.on('data', (data) => this.#note(data));
    socket.on('error', () => undefined);
    socket.on('close', () => (this.isGone = true));
  }

  static async open(server: TestServer, actor: MemberActor, documentId: DocumentId): Promise<WireClient> {
    const ticket = await server.ticketFor(actor, documentId);
    const address = new URL(server.url.replace('ws:', 'http:'));
    const asking = request({
      host: address.hostname,
      port: address.port,
      path: `${documentPath(documentId)}?ticket=${encodeURIComponent(ticket)}`,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
      },
    });
    asking.end();
    const client = await new Promise<WireClient>((resolve, reject) => {
      asking.once('upgrade', (_response, socket, head) => {
        const opened = new WireClient(socket);
        opened.#note(head);
        resolve(opened);
      });
      asking.once('error', reject);
    });
    return client;
  }

  send(...frames: WireFrame[]): void {
    this.socket.write(Buffer.concat(frames.map(spell)));
  }

  close(): void {
    this.socket.destroy();
  }

  /** Looks for the close frame among what the server sends. */
  #note(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data]);
    for (let frame = firstFrame(this.#received); frame; frame = firstFrame(this.#received)) {
      if (frame.opcode === opcodes.close) this.closed = frame.payload.readUInt16BE(0);
      this.#received = this.#received.subarray(frame.end);
    }
  }
}

function spell(frame: WireFrame): Buffer {
  const { payload = new Uint8Array(), opcode = opcodes.binary, isFinal = true } = frame;
  const { reserved = 0, isMasked = true, claims = payload.length } = frame;
  const first = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  const mask = isMasked ? 0x80 : 0;
  // control frames have no long form
  const head = opcode >= opcodes.close ? Buffer.of(first, mask | claims) : Buffer.alloc(10);
  if (head.length === 10) {
    head.set([first, mask | 127]);
    head.writeBigUInt64BE(BigInt(claims), 2);
  }
  // a mask of nought leaves the payload as it is
  return Buffer.concat([head, Buffer.alloc(isMasked ? 4 : 0), payload]);
}

function firstFrame(bytes: Buffer): { opcode: number; payload: Buffer; end: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const start = short < 126 ? 2 : short === 126 ? 4 : 10;
  if (bytes.length < start) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  const end = start + length;
  return bytes.length < end
    ? null
    : { opcode: (bytes[0] ?? 0) & 0x0f, payload: bytes.subarray(start, end), end };
}
