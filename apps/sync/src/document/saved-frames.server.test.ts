import { bodyField } from '@undersigned/editor/schema';
import { syncTypes } from '@undersigned/protocol';
import { readDocument } from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let open: RawClient[];
let bram: RawClient;
let ydoc: Y.Doc;
beforeEach(async () => {
  server = await testServer({ storageRetryMs: 5 });
  text = await testText(server);
  open = [];
  bram = await enter();
  ydoc = new Y.Doc();
});
afterEach(async () => {
  for (const one of open) one.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

async function enter(): Promise<RawClient> {
  const client = await RawClient.open(server, text.bram, text.documentId);
  open.push(client);
  return client;
}

/** What a change of Bram's page would send. */
function edit(change: (body: Y.XmlFragment) => void): Uint8Array {
  const before = Y.encodeStateVector(ydoc);
  change(ydoc.getXmlFragment(bodyField));
  return Y.encodeStateAsUpdate(ydoc, before);
}

const line = () => edit((body) => body.push([new Y.XmlElement('paragraph')]));
const deletion = () => edit((body) => body.delete(0, 1));
const everything = () => Y.encodeStateAsUpdate(ydoc);

/** A frame that is refused after it tells that everything before it has been taken. */
async function taken(client = bram): Promise<void> {
  const before = client.refusals.length;
  client.send(Uint8Array.of(9));
  await vi.waitFor(() => expect(client.refusals).toHaveLength(before + 1));
}

const counts = (client = bram) => client.saved.map(({ frames }) => frames);
const paragraphs = async () =>
  (await readDocument(server.web, text.documentId)).doc.getXmlFragment(bodyField).length;
const head = () => server.web.db.read.documentLog.head(text.documentId);

describe('the number of frames that a page is told are on disk', () => {
  it('grows with each in the ordinary case, and with those that hold nothing new', async () => {
    const first = line();
    bram.sendUpdate(first);
    await vi.waitFor(() => expect(counts().at(-1)).toBe(1));
    bram.sendUpdate(first);
    bram.sendUpdate(everything(), syncTypes.step2);
    bram.sendUpdate(line());
    await vi.waitFor(() => expect(counts().at(-1)).toBe(4));
    expect(await paragraphs()).toBe(2);
  });

  it('leaves out what was typed while the disk was full, until the answer with it is written', async () => {
    const full = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' });
    const disk = vi.spyOn(server.ctx.db, 'appendToLogs').mockRejectedValue(full);
    bram.sendUpdate(line());
    await vi.waitFor(() => expect(bram.pauses).toEqual(['disk-full']));
    bram.sendUpdate(line());
    await taken();
    disk.mockRestore();
    await vi.waitFor(() => expect(counts()).toEqual([1]));
    expect(await paragraphs()).toBe(1);
    // Needs nothing that is missing and is written, but the frame before it still is on no disk.
    bram.sendUpdate(deletion());
    await vi.waitFor(async () => expect(await head()).toBe(2));
    await taken();
    expect(counts()).toEqual([1]);
    bram.sendUpdate(everything(), syncTypes.step2);
    await vi.waitFor(() => expect(counts()).toEqual([1, 4]));
    expect(await paragraphs()).toBe(1);
    expect(server.faults.splice(0)).toMatchObject([{ event: 'storage.paused' }]);
  });

  it('leaves out an answer that came while the disk was full', async () => {
    const full = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' });
    const disk = vi.spyOn(server.ctx.db, 'appendToLogs').mockRejectedValue(full);
    bram.sendUpdate(line());
    await vi.waitFor(() => expect(bram.pauses).toEqual(['disk-full']));
    line();
    bram.sendUpdate(everything(), syncTypes.step2);
    await taken();
    disk.mockRestore();
    await vi.waitFor(() => expect(counts()).toEqual([1]));
    bram.sendUpdate(everything(), syncTypes.step2);
    await vi.waitFor(() => expect(counts()).toEqual([1, 3]));
    expect(await paragraphs()).toBe(2);
    server.faults.length = 0;
  });

  it('leaves out what leans on a frame that never came, until the answer with both is written', async () => {
    const known = line();
    bram.sendUpdate(known);
    await vi.waitFor(() => expect(counts()).toEqual([1]));
    line(); // lost on its way
    bram.sendUpdate(line());
    bram.sendUpdate(known);
    await taken();
    expect(counts()).toEqual([1]);
    bram.sendUpdate(everything(), syncTypes.step2);
    await vi.waitFor(() => expect(counts()).toEqual([1, 4]));
    expect(await paragraphs()).toBe(3);
  });

  it('counts an answer of which the log has everything by another way', async () => {
    const other = await enter();
    line();
    bram.sendUpdate(line());
    await taken();
    other.sendUpdate(everything(), syncTypes.step2);
    await vi.waitFor(() => expect(counts(other)).toEqual([1]));
    expect(counts()).toEqual([]);
    bram.sendUpdate(everything(), syncTypes.step2);
    await vi.waitFor(() => expect(counts()).toEqual([2]));
  });
});
