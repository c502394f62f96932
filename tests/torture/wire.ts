/** Bytes and how far they have been read. Numbers take seven bits to a byte, the lowest first. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}

export function readNumber(cursor: Cursor): number {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) throw new Error('the frame ends in a number');
    value += (byte & 127) * factor;
    if (byte < 128) return value;
  }
}

export function readBytes(cursor: Cursor): Uint8Array {
  const length = readNumber(cursor);
  const start = cursor.at;
  cursor.at += length;
  if (cursor.at > cursor.bytes.length) throw new Error('the frame ends too early');
  // A copy of its own class: Yjs would otherwise keep the buffer of the socket.
  return Uint8Array.from(cursor.bytes.subarray(start, cursor.at));
}

export const readText = (cursor: Cursor): string => new TextDecoder().decode(readBytes(cursor));

/** Numbers, and then bytes with their length before them. */
export function writeFrame(numbers: number[], bytes: Uint8Array): Uint8Array {
  const head = [...numbers, bytes.length].flatMap(numberAsBytes);
  const frame = new Uint8Array(head.length + bytes.length);
  frame.set(head);
  frame.set(bytes, head.length);
  return frame;
}

function numberAsBytes(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...numberAsBytes(Math.floor(value / 128))];
}
