import { contentKinds, encodeSync, messageTypes, structBits, syncTypes } from '@undersigned/protocol';
import { readDocument } from '@undersigned/services';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { clientLimits } from './client-limits.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
});
afterEach(async () => {
  await server.stop();
  expect(server.faults).toEqual([]);
});

/** A letter of each of so many made-up pages, one after the other. */
const letters = (from: number, count: number, behind: Y.ID): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count);
    for (let client = from + count - 1; client >= from; client--) {
      const left = client === from ? behind : Y.createID(client - 1, 0);
      for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, structBits.origin | contentKinds.string);
      for (const number of [left.client, left.clock]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeVarUint(encoder, 0);
  });

it('who makes up pages by the thousand is stopped, and locks nobody out', async () => {
  const ana = await StockClient.open(server, text.ana, text.documentId);
  ana.write('first');
  const clock = Y.getState(ana.ydoc.store, ana.ydoc.clientID);
  await vi.waitFor(async () => expect((await readDocument(server.web, text.documentId)).seq).toBe(1));
  const behind = Y.createID(ana.ydoc.clientID, clock - 1);

  const { inFrame, ofPerson } = clientLimits;
  for (const [from, who] of [
    [1_000, text.bram],
    [100_000, text.ana],
  ] as const) {
    const hostile = await RawClient.open(server, who, text.documentId);
    for (let at = 0; at + inFrame <= ofPerson; at += inFrame) {
      hostile.sendUpdate(letters(from + at, inFrame, at === 0 ? behind : Y.createID(from + at - 1, 0)));
    }
    hostile.sendUpdate(letters(from + ofPerson, inFrame, behind));
    await vi.waitFor(() => expect(hostile.refusals).toEqual(['bad_update']), 10_000);
  }

  const newcomer = await StockClient.open(server, text.carla, text.documentId);
  await vi.waitFor(() => expect(newcomer.text).toContain('xxx'), 10_000);
  expect(newcomer.ydoc.store.clients.size).toBeGreaterThan(15_000);
  // Who holds all of them comes back, and is told what they lack.
  const back = await RawClient.open(server, text.carla, text.documentId);
  back.send(encodeSync(syncTypes.step1, Y.encodeStateVector(newcomer.ydoc)));
  const isAnswer = ([type, step]: Uint8Array) => type === messageTypes.sync && step === syncTypes.step2;
  await vi.waitFor(() => expect(back.frames.some(isAnswer)).toBe(true));
  expect(back.refusals).toEqual([]);
  for (const each of [ana, newcomer, back]) each.close();
});
