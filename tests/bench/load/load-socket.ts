import { connect, type Socket } from 'node:net';

/** What happens on a socket. */
export interface SocketListener {
  opened(): void;
  message(bytes: Buffer): void;
  /** With the code of the close frame, or null when the connection broke. */
  closed(code: number | null): void;
}

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;
const fin = 0x80;
const masked = 0x80;
/**
 * Frames to a server have to be masked (RFC 6455, section 5.3). This mask changes no byte: the server unmasks as
 * it would any other, and the load does not pay for it.
 */
const mask = Buffer.alloc(4);

/**
 * A WebSocket client that costs little: the load runs on one core for hundreds of people, and what it spends on
 * coming in is measured as the server's. No extensions, no texts, no compression; what a server has to do is the
 * same as for any browser.
 */
export class LoadSocket {
  readonly #socket: Socket;
  #rest: Buffer | null = null;
  #pieces: Buffer[] = [];
  #isOpen = false;
  #code: number | null = null;

  constructor(
    url: string,
    headers: Record<string, string>,
    private readonly listener: SocketListener,
  ) {
    const { hostname, port, host, pathname, search } = new URL(url);
    this.#socket = connect({ port: Number(port), host: hostname, noDelay: true });
    this.#socket.on('data', (data) => this.#read(data));
    this.#socket.on('error', () => undefined); // `close` follows
    this.#socket.on('close', () => this.listener.closed(this.#code));
    this.#socket.write(handshakeOf(`${pathname}${search}`, { Host: host, ...headers }));
  }

  /** Bytes that wait to be sent. */
  get unsentBytes(): number {
    return this.#socket.writableLength;
  }

  send(message: Uint8Array): void {
    this.#socket.write(frameOf(opcodes.binary, message));
  }

  /** Gone at once, as when a cable is pulled. */
  destroy(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    let bytes = this.#rest ? Buffer.concat([this.#rest, data]) : data;
    this.#rest = null;
    if (!this.#isOpen) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return void (this.#rest = bytes);
      if (!bytes.toString('latin1', 0, 12).endsWith('101')) return void this.#socket.destroy();
      this.#isOpen = true;
      this.listener.opened();
      bytes = bytes.subarray(end + 4);
    }
    let at = 0;
    for (let frame = frameAt(bytes, at); frame; frame = frameAt(bytes, at)) {
      at = frame.end;
      this.#take(frame);
    }
    if (at < bytes.length) this.#rest = bytes.subarray(at);
  }

  #take({ opcode, isFinal, payload }: Frame): void {
    switch (opcode) {
      case opcodes.ping:
        return void this.#socket.write(frameOf(opcodes.pong, payload));
      case opcodes.close:
        this.#code = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
        return void this.#socket.end(frameOf(opcodes.close, payload.subarray(0, 2)));
      case opcodes.continuation:
      case opcodes.text:
      case opcodes.binary: {
        if (isFinal && this.#pieces.length === 0) return this.listener.message(payload);
        this.#pieces.push(payload);
        if (!isFinal) return;
        const whole = Buffer.concat(this.#pieces);
        this.#pieces = [];
        return this.listener.message(whole);
      }
    }
  }
}

function handshakeOf(path: string, headers: Record<string, string>): string {
  const all = {
    ...headers,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'bG9hZCBvZiBhIGJlbmNoIQ==',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

interface Frame {
  opcode: number;
  isFinal: boolean;
  payload: Buffer;
  end: number;
}

/** The frame that begins at a byte, or null when it is not all there yet. Frames to a client are not masked. */
function frameAt(bytes: Buffer, at: number): Frame | null {
  if (bytes.length < at + 2) return null;
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  const short = second & 0x7f;
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  if (bytes.length < start) return null;
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
  const end = start + length;
  if (bytes.length < end) return null;
  return { opcode: first & 0x0f, isFinal: (first & fin) !== 0, payload: bytes.subarray(start, end), end };
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const head = headOf(payload.length);
  head[0] = fin | opcode;
  return Buffer.concat([head, mask, payload]);
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.of(0, masked | length);
  if (length < 2 ** 16) return Buffer.of(0, masked | 126, length >> 8, length & 0xff);
  const head = Buffer.alloc(10);
  head[1] = masked | 127;
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
