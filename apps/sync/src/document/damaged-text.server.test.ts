import { closeCodes } from '@undersigned/protocol';
import { appendToLogs, createDocument, readDocument } from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { defaultLimits } from '../config.js';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let clients: StockClient[] = [];
beforeEach(async () => {
  server = await testServer({ rooms: { ...defaultLimits.rooms, idleMs: 1 }, damagedMs: 5 });
  text = await testText(server);
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await server.stop();
});

const open = async (...[who, ydoc]: [who: 'ana' | 'bram' | 'dov', ydoc?: StockClient['ydoc']]) => {
  const client = await StockClient.open(server, text[who], text.documentId, ydoc);
  clients.push(client);
  return client;
};

const rows = () => server.web.db.read.documentLog.updates(text.documentId, 0);

/** Flips one bit of the check sum of an update, or flips it back. */
const flip = (seq: number) =>
  server.web.db.transact(async (tx) => {
    const all = await tx.documentLog.updates(text.documentId, 0);
    await tx.documentLog.removeUpdates(text.documentId, Number.MAX_SAFE_INTEGER);
    await tx.documentLog.append(
      all.map((row) => (row.seq === seq ? { ...row, crc: (row.crc ^ 1) >>> 0 } : row)),
    );
  });

/** Three lines that Ana wrote in the log, and nobody at the text; gives her copy of it. */
async function writeThreeLines(): Promise<Y.Doc> {
  const { ana, documentId } = text;
  const ydoc = new Y.Doc();
  for (const [index, line] of ['one', 'two', 'three'].entries()) {
    const before = Y.encodeStateVector(ydoc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(line)]);
    ydoc.getXmlFragment('body').push([paragraph]);
    const author = { personId: ana.personId, organisationId: null };
    const update = { ...author, seq: index + 1, bytes: Y.encodeStateAsUpdate(ydoc, before) };
    const claims = [{ ...author, clientId: ydoc.clientID }];
    await appendToLogs(server.web, [{ documentId, updates: [update], claims }]);
  }
  return ydoc;
}

describe('a text whose log is damaged', () => {
  it('is shown as it last was, to readers and writers, and takes nothing until it is whole again', async () => {
    const ydoc = await writeThreeLines();
    await flip(3);
    const damaged = await rows();

    const reader = await open('dov');
    expect(reader.text).toBe('<paragraph>one</paragraph><paragraph>two</paragraph>');
    const writer = await open('ana', ydoc);
    writer.write('four');
    expect(server.faults).toMatchObject([{ event: 'document.damaged', readableUpTo: 2 }]);
    expect(await rows()).toEqual(damaged);
    expect(reader.text).not.toContain('four');

    await flip(3);
    await vi.waitFor(() => expect(reader.closings).toContain(closeCodes['text-unavailable'].code), 10_000);
    await vi.waitFor(async () => {
      const { doc } = await readDocument(server.web, text.documentId);
      expect(doc.getXmlFragment('body').toJSON()).toBe(writer.text);
      expect(reader.text).toBe(writer.text);
    }, 10_000);
    expect(writer.text).toContain('four');
    server.faults.length = 0;
  });

  it('says so to those who ask what is saved, and tells them nothing is', async () => {
    await writeThreeLines();
    await flip(2);
    const client = await RawClient.open(server, text.bram, text.documentId);
    await vi.waitFor(() => expect(client.pauses).toEqual(['text-damaged']));
    client.sendUpdate(Uint8Array.of(0, 0));
    client.sendUpdate(Uint8Array.of(0, 0), 2);
    expect(client.saved).toEqual([]);
    expect(client.closed).toBeNull();
    client.close();
    server.faults.length = 0;
  });

  it('is never opened empty when nothing of it can be read, and does not touch other texts', async () => {
    await writeThreeLines();
    await flip(1);
    const ticket = await server.ticketFor(text.dov, text.documentId);
    const turnedAway = RawClient.at(`${server.url}/sync/${text.documentId}?ticket=${ticket}`);
    await vi.waitFor(() => expect(turnedAway.closed).toBe(closeCodes['text-unavailable'].code));
    expect(await rows()).toHaveLength(3);

    const { id } = await createDocument(server.web, text.ana, text.coalition.id, {
      kind: 'statement',
      title: 'The neighbour',
    });
    const neighbour = await StockClient.open(server, text.ana, id);
    neighbour.write('all is well here');
    await vi.waitFor(async () => expect(await server.web.db.read.documentLog.head(id)).toBe(1));
    neighbour.close();
    server.faults.length = 0;
  });
});
