import * as decoding from 'lib0/decoding';
/**
 * Reads an update in Yjs's first encoding and makes nothing of it: no types, no documents, nothing that could
 * grow beyond the bytes. Throws an Error on anything else, on more than `limits` allows, and on two spellings
 * that Yjs's own readers understand differently: clients out of order or twice, and bytes at the end.
 */
export function readUpdate(update, limits) {
    const decoder = decoding.createDecoder(update);
    const byClient = readStructs(decoder, limits);
    const deletions = readDeletions(decoder, limits);
    if (decoding.hasContent(decoder))
        throw new Error('bytes behind the update');
    return { byClient, deletions };
}
function readStructs(decoder, limits) {
    const byClient = new Map();
    const clients = atMost(decoding.readVarUint(decoder), limits.clients);
    let left = limits.structs;
    let previous = Infinity;
    for (let n = 0; n < clients; n++) {
        const count = atMost(decoding.readVarUint(decoder), left);
        const client = decoding.readVarUint(decoder);
        if (client >= previous || count === 0)
            throw new Error('clients out of order');
        previous = client;
        left -= count;
        let clock = decoding.readVarUint(decoder);
        const structs = [];
        for (let m = 0; m < count; m++) {
            const struct = readStruct(decoder, { client, clock }, limits);
            structs.push(struct);
            clock += struct.length;
        }
        byClient.set(client, structs);
    }
    return byClient;
}
/** Bits of the byte before each struct: which of the optional parts follow, and what kind of content. */
const bits = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20, content: 0x1f };
const collected = 0;
const skipped = 10;
function readStruct(decoder, id, limits) {
    const info = byteOf(decoder);
    if (info === collected || info === skipped) {
        const length = decoding.readVarUint(decoder);
        const kind = info === collected ? 'collected' : 'skipped';
        return { id, length, origin: null, rightOrigin: null, parent: null, parentSub: null, content: { kind } };
    }
    const origin = info & bits.origin ? readId(decoder) : null;
    const rightOrigin = info & bits.rightOrigin ? readId(decoder) : null;
    const isPlaceTold = origin === null && rightOrigin === null;
    const parent = isPlaceTold ? readParent(decoder, limits) : null;
    const parentSub = isPlaceTold && info & bits.parentSub ? readText(decoder, limits) : null;
    const { content, length } = readContent(decoder, info & bits.content, limits);
    return { id, length, origin, rightOrigin, parent, parentSub, content };
}
const readId = (decoder) => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
});
function readParent(decoder, limits) {
    return decoding.readVarUint(decoder) === 1 ? readText(decoder, limits) : readId(decoder);
}
const foreign = (length) => ({ content: { kind: 'foreign' }, length });
/** By the number Yjs gives each kind of content. */
const contentReaders = {
    1: (decoder) => ({ content: { kind: 'deleted' }, length: decoding.readVarUint(decoder) }),
    2: (decoder, limits) => {
        const length = decoding.readVarUint(decoder);
        for (let n = 0; n < length; n++)
            readJson(decoder, limits);
        return foreign(length);
    },
    3: (decoder) => {
        decoding.readVarUint8Array(decoder);
        return foreign(1);
    },
    4: (decoder, limits) => ({
        content: { kind: 'characters' },
        length: readText(decoder, limits).length,
    }),
    5: (decoder, limits) => {
        readJson(decoder, limits);
        return foreign(1);
    },
    6: (decoder, limits) => {
        const name = readText(decoder, limits);
        return { content: { kind: 'mark', name, value: readJson(decoder, limits) }, length: 1 };
    },
    7: readType,
    8: (decoder) => {
        const values = [];
        for (let left = decoding.readVarUint(decoder); left > 0; left--)
            values.push(decoding.readAny(decoder));
        return { content: { kind: 'values', values }, length: values.length };
    },
    9: (decoder, limits) => {
        readText(decoder, limits);
        decoding.readAny(decoder);
        return foreign(1);
    },
};
function readContent(decoder, kind, limits) {
    const read = contentReaders[kind];
    if (!read)
        throw new Error('no such content');
    return read(decoder, limits);
}
/** By the number Yjs gives each shared type: array, map, text, element, fragment, hook, run of text. */
const types = { element: 3, hook: 5, text: 6 };
function readType(decoder, limits) {
    const type = decoding.readVarUint(decoder);
    if (type > types.text)
        throw new Error('no such type');
    if (type === types.text)
        return { content: { kind: 'text' }, length: 1 };
    if (type !== types.element && type !== types.hook)
        return foreign(1);
    const name = readText(decoder, limits);
    return type === types.element ? { content: { kind: 'element', name }, length: 1 } : foreign(1);
}
function readDeletions(decoder, limits) {
    const deletions = [];
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
function readText(decoder, limits) {
    const length = atMost(decoding.readVarUint(decoder), limits.text);
    // lib0 would read on in the buffer of the socket, of which an update is a window.
    atMost(length, decoder.arr.length - decoder.pos);
    return utf8.decode(decoding.readUint8Array(decoder, length));
}
/** Yjs spells nothing at all as the word `undefined`. */
function readJson(decoder, limits) {
    const text = readText(decoder, limits);
    return text === 'undefined' ? undefined : JSON.parse(text);
}
/** lib0 reads one byte behind the end as undefined. */
function byteOf(decoder) {
    if (!decoding.hasContent(decoder))
        throw new Error('cut short');
    return decoding.readUint8(decoder);
}
function atMost(count, most) {
    if (count > most)
        throw new Error('more than anybody types');
    return count;
}
//# sourceMappingURL=read-update.js.map