import type { DocumentId } from '@undersigned/domain';
import { closeCodes, encodeSync, messageTypes, syncTypes } from '@undersigned/protocol';
import { createDocument, readDocument, TidyingThread, TookTooLong } from '@undersigned/services';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { defaultLimits } from '../config.js';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer | null = null;
afterEach(async () => {
  await server?.stop();
  expect(server?.faults ?? []).toEqual([]);
  server = null;
  vi.restoreAllMocks();
});

/** Writes row number `seq` of the log: what is typed before the last is on disk would share its row. */
async function writeAlone(web: TestServer['web'], documentId: DocumentId, writer: StockClient, seq: number) {
  writer.write(`line ${seq}`);
  await vi.waitFor(async () => expect(await web.db.read.documentLog.head(documentId)).toBe(seq), {
    interval: 2,
  });
}

describe('a document in memory', () => {
  it('writes what one person types during a commit as one row, and what two type by turns as several', async () => {
    server = await testServer();
    const text = await testText(server);
    const { web } = server;
    const [ana, bram] = [
      await StockClient.open(server, text.ana, text.documentId),
      await StockClient.open(server, text.bram, text.documentId),
    ];
    for (let line = 0; line < 20; line++) ana.write(`line ${line}`);
    await vi.waitFor(() => expect(bram.body.length).toBe(20));
    const rows = await web.db.read.documentLog.updates(text.documentId, 0);
    expect(rows.length).toBeLessThan(20);
    expect(new Set(rows.map(({ personId }) => personId))).toEqual(new Set([text.ana.personId]));
    ana.write('hers');
    bram.write('his');
    await vi.waitFor(() => expect(ana.text).toBe(bram.text));
    const [first, second] = await web.db.read.documentLog.updates(text.documentId, rows.length);
    expect(new Set([first?.personId, second?.personId])).toEqual(
      new Set([text.ana.personId, text.bram.personId]),
    );
    expect((await readDocument(web, text.documentId)).doc.getXmlFragment('body').toJSON()).toBe(ana.text);
    ana.close();
    bram.close();
  });

  it('leaves it when nobody is there, with a snapshot, and comes back as it was', async () => {
    const rooms = { ...defaultLimits.rooms, idleMs: 1, compactAfter: { rows: 5, bytes: 1e9 } };
    server = await testServer({ rooms });
    const text = await testText(server);
    const writer = await StockClient.open(server, text.ana, text.documentId);
    const { web } = server;
    for (let line = 1; line <= 12; line++) await writeAlone(web, text.documentId, writer, line);
    const written = writer.text;
    writer.close();
    await vi.waitFor(async () =>
      expect(await web.db.read.documentLog.snapshots(text.documentId)).toHaveLength(1),
    );
    const again = await StockClient.open(server, text.bram, text.documentId);
    expect(again.text).toBe(written);
    again.close();
  });

  it('is kept, handed out and written in as well when it is long, leaves again, and others are still right', async () => {
    const rooms = { ...defaultLimits.rooms, idleMs: 1, compactAfter: { rows: 0, bytes: 0 } };
    server = await testServer({ rooms, leftoversMs: 1 });
    const text = await testText(server);
    const { web } = server;
    const snapshotAt = (seq: number) =>
      vi.waitFor(async () => {
        const [newest] = await web.db.read.documentLog.snapshots(text.documentId, undefined, 1);
        expect(newest?.seq).toBe(seq);
      });
    const long = 'We ask every Member State. '.repeat(1_000);
    const writer = await StockClient.open(server, text.ana, text.documentId);
    writer.write(long);
    await vi.waitFor(async () => expect(await web.db.read.documentLog.head(text.documentId)).toBe(1));
    writer.close();
    await snapshotAt(1);
    for (let visit = 2; visit < 5; visit++) {
      const visitor = await StockClient.open(server, text.bram, text.documentId);
      expect(visitor.text).toContain(long);
      await writeAlone(web, text.documentId, visitor, visit);
      const reader = await StockClient.open(server, text.dov, text.documentId);
      expect(reader.text).toBe(visitor.text);
      visitor.close();
      reader.close();
      await snapshotAt(visit);
    }
  });

  it('is given to who comes first before anybody asks what they wrote offline, which then arrives', async () => {
    const rooms = { ...defaultLimits.rooms, idleMs: 1, compactAfter: { rows: 0, bytes: 0 } };
    server = await testServer({ rooms });
    const text = await testText(server);
    const { web } = server;
    const writer = await StockClient.open(server, text.ana, text.documentId);
    await writeAlone(web, text.documentId, writer, 1);
    writer.close();
    await vi.waitFor(async () =>
      expect(await web.db.read.documentLog.snapshots(text.documentId)).toHaveLength(1),
    );
    const first = await RawClient.open(server, text.bram, text.documentId);
    first.send(encodeSync(syncTypes.step1, Uint8Array.of(0)));
    const syncs = () => first.frames.filter(([type]) => type === messageTypes.sync).map(([, kind]) => kind);
    await vi.waitFor(() => expect(syncs()).toEqual([syncTypes.step2, syncTypes.step1]));
    first.close();

    const offline = new Y.Doc();
    Y.applyUpdate(offline, (await readDocument(web, text.documentId)).bytes);
    offline.getXmlFragment('body').push([new Y.XmlElement('paragraph')]);
    const back = await StockClient.open(server, text.ana, text.documentId, offline);
    await vi.waitFor(async () =>
      expect((await readDocument(web, text.documentId)).doc.getXmlFragment('body').length).toBe(2),
    );
    back.close();
  });

  it('gets a snapshot while people stay in it', async () => {
    const rooms = { ...defaultLimits.rooms, compactBusyAfter: { rows: 5, bytes: 1e9 } };
    server = await testServer({ rooms, compactMs: 5 });
    const text = await testText(server);
    const writer = await StockClient.open(server, text.ana, text.documentId);
    const { web } = server;
    for (let line = 1; line <= 30; line++) await writeAlone(web, text.documentId, writer, line);
    await vi.waitFor(async () => {
      const [snapshot] = await web.db.read.documentLog.snapshots(text.documentId);
      expect(snapshot?.seq).toBeGreaterThan(5);
    });
    await vi.waitFor(async () => expect((await readDocument(web, text.documentId)).seq).toBe(30));
    const reader = await StockClient.open(server, text.dov, text.documentId);
    expect(reader.text).toBe(writer.text);
    writer.close();
    reader.close();
  });

  it('is not tidied again when that took too long, and others are', async () => {
    vi.spyOn(TidyingThread.prototype, 'tidied').mockRejectedValueOnce(new TookTooLong('took too long'));
    const rooms = { ...defaultLimits.rooms, compactBusyAfter: { rows: 5, bytes: 1e9 } };
    server = await testServer({ rooms, compactMs: 5 });
    const text = await testText(server);
    const { web, faults } = server;
    const { id: other } = await createDocument(web, text.ana, text.coalition.id, {
      kind: 'statement',
      title: 'Another one',
    });
    const writer = await StockClient.open(server, text.ana, text.documentId);
    for (let line = 1; line <= 10; line++) await writeAlone(web, text.documentId, writer, line);
    await vi.waitFor(() => expect(faults).toMatchObject([{ event: 'document.not-compacted' }]));
    for (let line = 11; line <= 30; line++) await writeAlone(web, text.documentId, writer, line);
    const elsewhere = await StockClient.open(server, text.ana, other);
    for (let line = 1; line <= 10; line++) await writeAlone(web, other, elsewhere, line);
    await vi.waitFor(async () => expect(await web.db.read.documentLog.snapshots(other)).toHaveLength(1));
    expect(await web.db.read.documentLog.snapshots(text.documentId)).toEqual([]);
    expect(faults.splice(0)).toHaveLength(1);
    writer.close();
    elsewhere.close();
  });

  it('forgets what was deleted while people stay in it, and goes on', async () => {
    const rooms = { ...defaultLimits.rooms, compactBusyAfter: { rows: 5, bytes: 1e9 } };
    server = await testServer({ rooms, compactMs: 5 });
    const text = await testText(server);
    const { web } = server;
    const writer = await StockClient.open(server, text.ana, text.documentId);
    const long = 'x'.repeat(5_000);
    for (let line = 1; line <= 10; line++) {
      await writeAlone(web, text.documentId, writer, 2 * line - 1 + (line - 1));
      writer.write(long);
      await vi.waitFor(() => expect(writer.body.length).toBe(line + 1));
      await vi.waitFor(async () =>
        expect(await web.db.read.documentLog.head(text.documentId)).toBe(3 * line - 1),
      );
      writer.body.delete(line, 1);
      await vi.waitFor(async () =>
        expect(await web.db.read.documentLog.head(text.documentId)).toBe(3 * line),
      );
    }
    const answer = async () => {
      const reader = await RawClient.open(server!, text.bram, text.documentId);
      reader.send(encodeSync(syncTypes.step1, Uint8Array.of(0)));
      const step2 = () =>
        reader.frames.find(([type, kind]) => type === messageTypes.sync && kind === syncTypes.step2);
      await vi.waitFor(() => expect(step2()).toBeDefined());
      reader.close();
      return step2()?.length ?? 0;
    };
    await vi.waitFor(async () => expect(await answer()).toBeLessThan(3 * long.length), 10_000);
    const reader = await StockClient.open(server, text.dov, text.documentId);
    writer.write('the last word');
    await vi.waitFor(() => expect(reader.text).toContain('the last word'));
    expect(reader.text).toBe(writer.text);
    expect((await readDocument(web, text.documentId)).doc.getXmlFragment('body').toJSON()).toBe(writer.text);
    writer.close();
    reader.close();
  });

  it('is not opened with a damaged log, and its rows stay', async () => {
    server = await testServer();
    const text = await testText(server);
    await server.web.db.transact((tx) =>
      tx.documentLog.append([
        {
          documentId: text.documentId,
          seq: 1,
          personId: null,
          organisationId: null,
          bytes: Uint8Array.of(0, 0),
          crc: 1,
          at: new Date(),
        },
      ]),
    );
    const ticket = await server.ticketFor(text.ana, text.documentId);
    const client = RawClient.at(`${server.url}/sync/${text.documentId}?ticket=${ticket}`);
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['text-unavailable'].code));
    expect(server.faults.splice(0)).toMatchObject([{ event: 'document.unreadable' }]);
    expect(await server.web.db.read.documentLog.head(text.documentId)).toBe(1);
  });
});

describe('a server that is told to stop', () => {
  it('writes what it was given and sends everybody away to come back', async () => {
    const stopping = await testServer();
    const text = await testText(stopping);
    const writer = await StockClient.open(stopping, text.ana, text.documentId);
    const reader = await StockClient.open(stopping, text.dov, text.documentId);
    writer.write('the last word');
    await vi.waitFor(() => expect(reader.text).toContain('the last word'));
    await stopping.stop();
    await vi.waitFor(() => {
      expect(writer.closings[0]).toBe(closeCodes['server-restarts'].code);
      expect(reader.closings[0]).toBe(closeCodes['server-restarts'].code);
    });
    writer.close();
    reader.close();
    expect(stopping.faults).toEqual([]);
  });
});
