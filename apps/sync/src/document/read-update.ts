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
}

/**
 * Reads an update in Yjs's first encoding and makes nothing of it: no types, no documents, nothing that could
 * grow beyond the bytes. Throws an Error on anything else, on more than `limits` allows, and on two spellings
 * that Yjs's own readers understand differently: clients out of order or twice, and bytes at the end.
 */
export function readUpdate(update: Uint8Array, limits: ReadLimits): ReadUpdate {
  const decoder = decoding.createDecoder(update);
  const byClient = readStructs(decoder, limits);
  const deletions = readDeletions(decoder, limits);
  if (decoding.hasContent(decoder)) throw new Error('bytes behind the update');
  return { byClient, deletions };
}

function readStructs(decoder: decoding.Decoder, limits: ReadLimits): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>();
  const clients = atMost(decoding.readVarUint(decoder), limits.clients);
  let left = limits.structs;
  let previous = Infinity;
  for (let n = 0; n < clients; n++) {
    const count = atMost(decoding.readVarUint(decoder), left);
    const client = decoding.readVarUint(decoder);
    if (client >= previous || count === 0) throw new Error('clients out of order');
    previous = client;
    left -= count;
    let clock = decoding.readVarUint(decoder);
    const structs: Struct[] = [];
    for (let m = 0; m < count; m++) {
      const struct = readStruct(decoder, { client, clock }, limits);
      structs.push(struct);
      clock += struct.length;
    }
    byClient.set(client, structs);
  }
  return byClient;
}

function readStruct(decoder: decoding.Decoder, id: StructId, limits: ReadLimits): Struct {
  const info = byteOf(decoder);
  if (info === bareStructs.collected || info === bareStructs.skipped) {
    const length = decoding.readVarUint(decoder);
    const kind = info === bareStructs.collected ? 'collected' : 'skipped';
    return { id, length, origin: null, rightOrigin: null, parent: null, parentSub: null, content: { kind } };
  }
  const origin = info & structBits.origin ? readId(decoder) : null;
  const rightOrigin = info & structBits.rightOrigin ? readId(decoder) : null;
  const isPlaceTold = origin === null && rightOrigin === null;
  const parent = isPlaceTold ? readParent(decoder, limits) : null;
  const parentSub = isPlaceTold && info & structBits.parentSub ? readText(decoder, limits) : null;
  const { content, length } = readContent(decoder, info & structBits.content, limits);
  return { id, length, origin, rightOrigin, parent, parentSub, content };
}

const readId = (decoder: decoding.Decoder): StructId => ({
  client: decoding.readVarUint(decoder),
  clock: decoding.readVarUint(decoder),
});

function readParent(decoder: decoding.Decoder, limits: ReadLimits): string | StructId {
  return decoding.readVarUint(decoder) === 1 ? readText(decoder, limits) : readId(decoder);
}

type ReadContent = (
  decoder: decoding.Decoder,
  limits: ReadLimits,
) => { content: StructContent; length: number };

const foreign = (length: number) => ({ content: { kind: 'foreign' } as const, length });

const contentReaders: Partial<Record<number, ReadContent>> = {
  [contentKinds.deleted]: (decoder) => ({
    content: { kind: 'deleted' },
    length: decoding.readVarUint(decoder),
  }),
  [contentKinds.json]: (decoder, limits) => {
    const length = decoding.readVarUint(decoder);
    for (let n = 0; n < length; n++) readJson(decoder, limits);
    return foreign(length);
  },
  [contentKinds.binary]: (decoder) => {
    decoding.readVarUint8Array(decoder);
    return foreign(1);
  },
  [contentKinds.string]: (decoder, limits) => ({
    content: { kind: 'characters' },
    length: readText(decoder, limits).length,
  }),
  [contentKinds.embed]: (decoder, limits) => {
    readJson(decoder, limits);
    return foreign(1);
  },
  [contentKinds.format]: (decoder, limits) => {
    const name = readText(decoder, limits);
    return { content: { kind: 'mark', name, value: readJson(decoder, limits) }, length: 1 };
  },
  [contentKinds.type]: readType,
  [contentKinds.any]: (decoder) => {
    const values: unknown[] = [];
    for (let left = decoding.readVarUint(decoder); left > 0; left--) values.push(decoding.readAny(decoder));
    return { content: { kind: 'values', values }, length: values.length };
  },
  [contentKinds.document]: (decoder, limits) => {
    readText(decoder, limits);
    decoding.readAny(decoder);
    return foreign(1);
  },
};

function readContent(decoder: decoding.Decoder, kind: number, limits: ReadLimits) {
  const read = contentReaders[kind];
  if (!read) throw new Error('no such content');
  return read(decoder, limits);
}

function readType(decoder: decoding.Decoder, limits: ReadLimits): { content: StructContent; length: number } {
  const type = decoding.readVarUint(decoder);
  if (type > typeKinds.text) throw new Error('no such type');
  if (type === typeKinds.text) return { content: { kind: 'text' }, length: 1 };
  if (type !== typeKinds.element && type !== typeKinds.hook) return foreign(1);
  const name = readText(decoder, limits);
  return type === typeKinds.element ? { content: { kind: 'element', name }, length: 1 } : foreign(1);
}

function readDeletions(decoder: decoding.Decoder, limits: ReadLimits): Deletion[] {
  const deletions: Deletion[] = [];
  const clients = atMost(decoding.readVarUint(decoder), limits.clients);
  for (let n = 0; n < clients; n++) {
    const client = decoding.readVarUint(decoder);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      deletions.push({
        client,
        clock: decoding.readVarUint(decoder),
        len: decoding.readVarUint(decoder),
      });
    }
  }
  return deletions;
}

/** Fails on bytes that are no UTF-8, and so on half a surrogate pair. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readText(decoder: decoding.Decoder, limits: ReadLimits): string {
  const length = atMost(decoding.readVarUint(decoder), limits.text);
  // lib0 would read on in the buffer of the socket, of which an update is a window.
  atMost(length, decoder.arr.length - decoder.pos);
  return utf8.decode(decoding.readUint8Array(decoder, length));
}

/** Yjs spells nothing at all as the word `undefined`. */
function readJson(decoder: decoding.Decoder, limits: ReadLimits): unknown {
  const text = readText(decoder, limits);
  return text === 'undefined' ? undefined : JSON.parse(text);
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
