/**
 * A message as the bytes of one WebSocket frame to a client (RFC 6455, section 5.2): binary, final, not masked.
 * Made once and written to every receiver's stream as it is; `ws` would frame it anew for each.
 */
export function socketFrame(message: Uint8Array): Buffer {
  return socketFrameHead(message, 0);
}

/** The beginning of such a frame: `length` more bytes of its message are to follow. */
export function socketFrameHead(beginning: Uint8Array, length: number): Buffer {
  const header = headerFor(beginning.length + length);
  const frame = Buffer.allocUnsafe(header.length + beginning.length);
  frame.set(header);
  frame.set(beginning, header.length);
  return frame;
}

const binaryAndFinal = 0x82;

function headerFor(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(binaryAndFinal, length);
  if (length < 2 ** 16) return Uint8Array.of(binaryAndFinal, 126, length >> 8, length & 0xff);
  const header = Buffer.alloc(10);
  header.set([binaryAndFinal, 127]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
