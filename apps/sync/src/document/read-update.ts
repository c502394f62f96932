import { bareStructs, contentKinds, structBits, typeKinds, type Deletion } from '@undersigned/protocol';
import * as decoding from 'lib0/decoding';

/** Name of one struct: who made it, and the how-manieth of theirs it is. */
export interface StructId {
  client: number;
  clock: number;
}

/** What a struct holds, as far as a text has a place for it. */
export type StructContent =
  | { kind: 'deleted' }
  | { kind: 'characters' }
  | { kind: 'mark'; name: string; value: unknown }
  | { kind: 'element'; name: string }
  /** A run of text. */
  | { kind: 'text' }
  | { kind: 'values'; values: unknown[] }
  /** Garbage-collected: it had a place once. */
  | { kind: 'collected' }
  /** Missing in between; the sender does not have it either. */
  | { kind: 'skipped' }
  /** Something Yjs knows and a text does not: bytes, embedded objects, documents, maps. */
  | { kind: 'foreign' };

/** One entry of an update, as it came. A place that is not told follows from the origins. */
export interface Struct {
  id: StructId;
  length: number;
  origin: StructId | null;
  rightOrigin: StructId | null;
  /** The name of a shared type, or the struct that holds the type it stands in. */
  parent: string | StructId | null;
  parentSub: string | null;
  content: StructContent;
}

export interface ReadUpdate {
  /** In the order of each client's clock. */
  byClient: Map<number, Struct[]>;
  deletions: Deletion[];
}

export interface ReadLimits {
  structs: number;
  /** Clients with structs, and clients with deletions. */
  clients: number;
  /** Bytes of one string. */
  text: number;
  /** Whether a number may be spelt with more bytes than it needs. */
  maySpellLong: boolean;
}

/**
 * Reads an update in Yjs's first encoding and makes nothing of it: no types, no documents, nothing that could
 * grow beyond the bytes. Throws an Error on anything else, on more than `limits` allows, and on spellings that other
 * readers understand differently or not at all: clients out of order or twice, bytes at the end, numbers spelt longer
 * than they are.
 */
export function readUpdate(update: Uint8Array, limits: ReadLimits): ReadUpdate {
  const reading = { decoder: decoding.createDecoder(update), limits };
  const byClient = readStructs(reading);
  const deletions = readDeletions(reading);
  if (decoding.hasContent(reading.decoder)) throw new Error('bytes behind the update');
  return { byClient, deletions };
}

interface Reading {
  decoder: decoding.Decoder;
  limits: ReadLimits;
}

function readStructs(reading: Reading): Map<number, Struct[]> {
  const { limits } = reading;
  const byClient = new Map<number, Struct[]>();
  const clients = atMost(readNumber(reading), limits.clients);
  let left = limits.structs;
  let previous = Infinity;
  for (let n = 0; n < clients; n++) {
    const count = atMost(readNumber(reading), left);
    const client = readNumber(reading);
    if (client >= previous || count === 0) throw new Error('clients out of order');
    previous = client;
    left -= count;
    let clock = readNumber(reading);
    const structs: Struct[] = [];
    for (let m = 0; m < count; m++) {
      const struct = readStruct(reading, { client, clock });
      structs.push(struct);
      clock += struct.length;
    }
    byClient.set(client, structs);
  }
  return byClient;
}

function readStruct(reading: Reading, id: StructId): Struct {
  const info = byteOf(reading.decoder);
  if (info === bareStructs.collected || info === bareStructs.skipped) {
    const length = readNumber(reading);
    const kind = info === bareStructs.collected ? 'collected' : 'skipped';
    return { id, length, origin: null, rightOrigin: null, parent: null, parentSub: null, content: { kind } };
  }
  const origin = info & structBits.origin ? readId(reading) : null;
  const rightOrigin = info & structBits.rightOrigin ? readId(reading) : null;
  const isPlaceTold = origin === null && rightOrigin === null;
  const parent = isPlaceTold ? readParent(reading) : null;
  const parentSub = isPlaceTold && info & structBits.parentSub ? readText(reading) : null;
  const { content, length } = readContent(reading, info & structBits.content);
  return { id, length, origin, rightOrigin, parent, parentSub, content };
}

const readId = (reading: Reading): StructId => ({ client: readNumber(reading), clock: readNumber(reading) });

function readParent(reading: Reading): string | StructId {
  return readNumber(reading) === 1 ? readText(reading) : readId(reading);
}

type ReadContent = (reading: Reading) => { content: StructContent; length: number };

const foreign = (length: number) => ({ content: { kind: 'foreign' } as const, length });

const contentReaders: Partial<Record<number, ReadContent>> = {
  [contentKinds.deleted]: (reading) => ({ content: { kind: 'deleted' }, length: readNumber(reading) }),
  [contentKinds.json]: (reading) => {
    const length = readNumber(reading);
    for (let n = 0; n < length; n++) readText(reading);
    return foreign(length);
  },
  [contentKinds.binary]: (reading) => {
    decoding.readVarUint8Array(reading.decoder);
    return foreign(1);
  },
  [contentKinds.string]: (reading) => ({
    content: { kind: 'characters' },
    length: readText(reading).length,
  }),
  [contentKinds.embed]: (reading) => {
    readJson(reading);
    return foreign(1);
  },
  [contentKinds.format]: (reading) => {
    const name = readText(reading);
    return { content: { kind: 'mark', name, value: readJson(reading) }, length: 1 };
  },
  [contentKinds.type]: readType,
  [contentKinds.any]: (reading) => {
    const values: unknown[] = [];
    for (let left = readNumber(reading); left > 0; left--) values.push(decoding.readAny(reading.decoder));
    return { content: { kind: 'values', values }, length: values.length };
  },
  [contentKinds.document]: (reading) => {
    readText(reading);
    decoding.readAny(reading.decoder);
    return foreign(1);
  },
};

function readContent(reading: Reading, kind: number) {
  const read = contentReaders[kind];
  if (!read) throw new Error('no such content');
  return read(reading);
}

function readType(reading: Reading): { content: StructContent; length: number } {
  const type = readNumber(reading);
  if (type > typeKinds.text) throw new Error('no such type');
  if (type === typeKinds.text) return { content: { kind: 'text' }, length: 1 };
  if (type !== typeKinds.element && type !== typeKinds.hook) return foreign(1);
  const name = readText(reading);
  return type === typeKinds.element ? { content: { kind: 'element', name }, length: 1 } : foreign(1);
}

function readDeletions(reading: Reading): Deletion[] {
  const deletions: Deletion[] = [];
  const clients = atMost(readNumber(reading), reading.limits.clients);
  for (let n = 0; n < clients; n++) {
    const client = readNumber(reading);
    for (let left = readNumber(reading); left > 0; left--) {
      deletions.push({ client, clock: readNumber(reading), len: readNumber(reading) });
    }
  }
  return deletions;
}

/** Fails on bytes that are no UTF-8, and so on half a surrogate pair. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(reading: Reading): string {
  const { decoder, limits } = reading;
  const length = atMost(readNumber(reading), limits.text);
  // lib0 would read on in the buffer of the socket, of which an update is a window.
  atMost(length, decoder.arr.length - decoder.pos);
  return utf8.decode(decoding.readUint8Array(decoder, length));
}

const readJson = (reading: Reading): unknown => JSON.parse(readText(reading));

/** lib0 takes a number with zeros before it, and so may be told of deletions that our own reader of the log throws on. */
function readNumber({ decoder, limits }: Reading): number {
  const start = decoder.pos;
  const number = decoding.readVarUint(decoder);
  const isLong = decoder.pos - start > 1 && decoder.arr[decoder.pos - 1] === 0;
  if (isLong && !limits.maySpellLong) throw new Error('a number spelt longer than it is');
  return number;
}

/** lib0 reads one byte behind the end as undefined. */
function byteOf(decoder: decoding.Decoder): number {
  if (!decoding.hasContent(decoder)) throw new Error('cut short');
  return decoding.readUint8(decoder);
}

function atMost(count: number, most: number): number {
  if (count > most) throw new Error('more than anybody types');
  return count;
}
