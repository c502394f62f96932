import { bodyField, fragmentToJson } from '@undersigned/editor/schema';
import { closeCodes } from '@undersigned/protocol';
import { freezeEdition, readDocument } from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let clients: StockClient[] = [];
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await server.stop();
  expect(server.faults).toEqual([]);
});

const open = async (who: 'ana' | 'bram' | 'carla' | 'dov') => {
  const client = await StockClient.open(server, text[who], text.documentId);
  clients.push(client);
  return client;
};

describe('a document with stock clients', () => {
  it('is the same for two who write at once, for a reader, and in the log', async () => {
    const [ana, bram, dov] = [await open('ana'), await open('bram'), await open('dov')];
    for (let line = 0; line < 20; line++) {
      ana.write(`Ana ${line}`);
      bram.write(`Bram ${line}`);
    }
    await vi.waitFor(() => {
      expect(ana.body.length).toBe(40);
      expect(bram.text).toBe(ana.text);
      expect(dov.text).toBe(ana.text);
    });
    const { doc } = await readDocument(server.web, text.documentId);
    expect(doc.getXmlFragment('body').toJSON()).toBe(ana.text);
  });

  it('merges what was written offline, while the other went on', async () => {
    const [ana, bram] = [await open('ana'), await open('bram')];
    ana.write('before');
    await vi.waitFor(() => expect(bram.text).toBe(ana.text));
    bram.provider.disconnect();
    for (let line = 0; line < 30; line++) bram.write(`offline ${line}`);
    bram.body.delete(1, 3);
    ana.write('meanwhile');
    bram.provider.connect();
    // typed before the offline edits are through: leans on edits the server has not seen
    bram.provider.on('status', ({ status }) => status === 'connected' && bram.write('eager'));
    await vi.waitFor(() => {
      expect(ana.body.length).toBe(30);
      expect(ana.text).toContain('eager');
      expect(bram.text).toBe(ana.text);
    });
  });

  it('freezes in the middle of typing: what came later is in no log, and the writer is told', async () => {
    const [ana, bram] = [await open('ana'), await open('bram')];
    bram.write('kept');
    await vi.waitFor(() => expect(ana.text).toContain('kept'));
    const typing = setInterval(() => bram.write('more'), 1);
    try {
      const { logSeq, content } = await freezeEdition(server.web, text.ana, text.documentId);
      await vi.waitFor(() => expect(bram.closings).toContain(closeCodes['access-changed'].code));
      const { seq, doc } = await readDocument(server.web, text.documentId);
      expect(seq).toBe(logSeq);
      expect(fragmentToJson(doc, bodyField)).toEqual(content.body);
    } finally {
      clearInterval(typing);
    }
  });
});
