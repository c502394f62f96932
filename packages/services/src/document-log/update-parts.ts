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

/**
 * Takes an update in Yjs's first encoding apart without reading what is in it: only lengths. Believes what the
 * log holds; throws an Error on bytes that end early or are no update at all.
 */
export function partsOf(update: Uint8Array): UpdateParts {
  const decoder = decoding.createDecoder(update);
  const parts: ClientPart[] = [];
  let hasGaps = false;
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const count = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const start = decoder.pos;
    let end = clock;
    for (let struct = 0; struct < count; struct++) {
      hasGaps ||= update[decoder.pos] === bareStructs.skipped;
      end += passStruct(decoder);
    }
    parts.push({ client, clock, end, count, bytes: update.subarray(start, decoder.pos) });
  }
  return { parts, deletions: readDeletions(decoder), hasGaps };
}

function readDeletions(decoder: decoding.Decoder): Deletion[] {
  const deletions: Deletion[] = [];
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder);
    for (let ranges = decoding.readVarUint(decoder); ranges > 0; ranges--) {
      const clock = decoding.readVarUint(decoder);
      deletions.push({ client, clock, len: decoding.readVarUint(decoder) });
    }
  }
  return deletions;
}

/** Gives how many clocks the struct takes. */
function passStruct(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new Error('cut short');
  const info = decoding.readUint8(decoder);
  if (info === bareStructs.collected || info === bareStructs.skipped) return decoding.readVarUint(decoder);
  if (info & structBits.origin) passId(decoder);
  if (info & structBits.rightOrigin) passId(decoder);
  if (!(info & (structBits.origin | structBits.rightOrigin))) {
    if (decoding.readVarUint(decoder) === 1) passText(decoder);
    else passId(decoder);
    if (info & structBits.parentSub) passText(decoder);
  }
  return passContent(decoder, info & structBits.content);
}

function passId(decoder: decoding.Decoder): void {
  decoding.readVarUint(decoder);
  decoding.readVarUint(decoder);
}

function passContent(decoder: decoding.Decoder, kind: number): number {
  switch (kind) {
    case contentKinds.deleted:
      return decoding.readVarUint(decoder);
    case contentKinds.json:
      return repeated(decoder, passText);
    case contentKinds.binary:
    case contentKinds.embed:
      passText(decoder);
      return 1;
    case contentKinds.string:
      return lettersIn(decoder);
    case contentKinds.format:
      passText(decoder);
      passText(decoder);
      return 1;
    case contentKinds.type:
      passType(decoder);
      return 1;
    case contentKinds.any:
      return repeated(decoder, decoding.readAny);
    case contentKinds.document:
      passText(decoder);
      decoding.readAny(decoder);
      return 1;
    default:
      throw new Error('no such content');
  }
}

function repeated(decoder: decoding.Decoder, pass: (decoder: decoding.Decoder) => unknown): number {
  const count = decoding.readVarUint(decoder);
  for (let left = count; left > 0; left--) pass(decoder);
  return count;
}

function passType(decoder: decoding.Decoder): void {
  const type = decoding.readVarUint(decoder);
  if (type === typeKinds.element || type === typeKinds.hook) passText(decoder);
}

/** Text and bytes alike: a length, and that many bytes. */
function passText(decoder: decoding.Decoder): void {
  const length = decoding.readVarUint(decoder);
  decoder.pos += length;
  if (decoder.pos > decoder.arr.length) throw new Error('cut short');
}

/** Yjs counts as JavaScript does: what takes four bytes here is two letters there. */
function lettersIn(decoder: decoding.Decoder): number {
  const start = decoder.pos;
  const bytes = decoding.readVarUint(decoder);
  const from = decoder.pos;
  decoder.pos = start;
  passText(decoder);
  let letters = bytes;
  for (let at = from; at < decoder.pos; at++) {
    const byte = decoder.arr[at] ?? 0;
    if (byte < 0x80) continue;
    if ((byte & 0xc0) === 0x80) letters--;
    else if (byte >= 0xf0) letters++;
  }
  return letters;
}
