import { bareStructs, contentKinds, structBits, typeKinds, type Deletion } from '@undersigned/protocol';
import * as decoding from 'lib0/decoding';

/** One client's structs in an update, which follow one another: from `clock` up to but not including `end`. */
export interface ClientPart {
  client: number;
  clock: number;
  end: number;
  /** How many structs these bytes are. A window on the update, not a copy. */
  count: number;
  bytes: Uint8Array;
}

export interface UpdateParts {
  parts: ClientPart[];
  deletions: Deletion[];
  /** Whether structs are missing in between. */
  hasGaps: boolean;
}

/** Where in the bytes we are. Not lib0's decoder: opening a long text waits for this, most often as cold code. */
interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/**
 * Takes an update in Yjs's first encoding apart without reading what is in it: only lengths. Believes what the
 * log holds; throws an Error on bytes that end early or are no update at all.
 */
export function partsOf(update: Uint8Array): UpdateParts {
  const cursor: Cursor = { bytes: update, at: 0 };
  const parts: ClientPart[] = [];
  let hasGaps = false;
  for (let left = readNumber(cursor); left > 0; left--) {
    const count = readNumber(cursor);
    const client = readNumber(cursor);
    const clock = readNumber(cursor);
    const start = cursor.at;
    let end = clock;
    for (let struct = 0; struct < count; struct++) {
      if (update[cursor.at] === bareStructs.skipped) hasGaps = true;
      end += passStruct(cursor);
    }
    parts.push({ client, clock, end, count, bytes: update.subarray(start, cursor.at) });
  }
  return { parts, deletions: readDeletions(cursor), hasGaps };
}

function readDeletions(cursor: Cursor): Deletion[] {
  const deletions: Deletion[] = [];
  for (let clients = readNumber(cursor); clients > 0; clients--) {
    const client = readNumber(cursor);
    for (let ranges = readNumber(cursor); ranges > 0; ranges--) {
      const clock = readNumber(cursor);
      deletions.push({ client, clock, len: readNumber(cursor) });
    }
  }
  return deletions;
}

/** Gives how many clocks the struct takes. */
function passStruct(cursor: Cursor): number {
  const info = cursor.bytes[cursor.at++];
  if (info === undefined) throw new Error('cut short');
  if (info === bareStructs.collected || info === bareStructs.skipped) return readNumber(cursor);
  if (info & structBits.origin) passId(cursor);
  if (info & structBits.rightOrigin) passId(cursor);
  if (!(info & (structBits.origin | structBits.rightOrigin))) {
    if (readNumber(cursor) === 1) passText(cursor);
    else passId(cursor);
    if (info & structBits.parentSub) passText(cursor);
  }
  return passContent(cursor, info & structBits.content);
}

function passId(cursor: Cursor): void {
  passNumber(cursor);
  passNumber(cursor);
}

function passContent(cursor: Cursor, kind: number): number {
  switch (kind) {
    case contentKinds.deleted:
      return readNumber(cursor);
    case contentKinds.json:
      return repeated(cursor, passText);
    case contentKinds.binary:
    case contentKinds.embed:
      passText(cursor);
      return 1;
    case contentKinds.string:
      return passLetters(cursor);
    case contentKinds.format:
      passText(cursor);
      passText(cursor);
      return 1;
    case contentKinds.type:
      passType(cursor);
      return 1;
    case contentKinds.any:
      return repeated(cursor, passValue);
    case contentKinds.document:
      passText(cursor);
      passValue(cursor);
      return 1;
    default:
      throw new Error('no such content');
  }
}

function repeated(cursor: Cursor, pass: (cursor: Cursor) => void): number {
  const count = readNumber(cursor);
  for (let left = count; left > 0; left--) pass(cursor);
  return count;
}

function passType(cursor: Cursor): void {
  const type = readNumber(cursor);
  if (type === typeKinds.element || type === typeKinds.hook) passText(cursor);
}

/** One value in lib0's own encoding: an attribute, which is rare. */
function passValue(cursor: Cursor): void {
  const decoder = decoding.createDecoder(cursor.bytes);
  decoder.pos = cursor.at;
  decoding.readAny(decoder);
  cursor.at = decoder.pos;
}

/** Text and bytes alike: a length, and that many bytes. */
function passText(cursor: Cursor): void {
  const length = readNumber(cursor);
  cursor.at += length;
  if (cursor.at > cursor.bytes.length) throw new Error('cut short');
}

/** Gives how many letters, as JavaScript counts: what takes four bytes here is two letters there. */
function passLetters(cursor: Cursor): number {
  const { bytes } = cursor;
  let letters = readNumber(cursor);
  const end = cursor.at + letters;
  if (end > bytes.length) throw new Error('cut short');
  for (let at = cursor.at; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xc0) letters--;
    else if (byte >= 0xf0) letters++;
  }
  cursor.at = end;
  return letters;
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function readNumber(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++];
  if (byte !== undefined && byte < 0x80) return byte;
  let value = 0;
  let factor = 1;
  while (byte !== undefined && byte >= 0x80) {
    value += (byte & 0x7f) * factor;
    factor *= 0x80;
    byte = bytes[cursor.at++];
  }
  if (byte === undefined || factor > 2 ** 49) throw new Error('cut short, or no number');
  return value + byte * factor;
}

function passNumber(cursor: Cursor): void {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++];
  while (byte !== undefined && byte >= 0x80) byte = bytes[cursor.at++];
  if (byte === undefined) throw new Error('cut short');
}
