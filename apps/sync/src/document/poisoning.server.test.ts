import { bodyField } from '@undersigned/editor/schema';
import {
  bareStructs,
  closeCodes,
  contentKinds,
  encodeSync,
  messageTypes,
  structBits,
  syncTypes,
} from '@undersigned/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { witnessAt, type Witness } from '../testing/witness.js';

/** What stops other servers of the same protocol, one test each. */
let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let ana: Witness;
let attacker: RawClient;
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
  ana = await witnessAt(server, text);
  attacker = await RawClient.open(server, text.bram, text.documentId);
});
afterEach(async () => {
  attacker.close();
  await ana.expectUntouched();
  await ana.expectHeard();
  ana.close();
  await server.stop();
  // not one line is logged for what a client sends
  expect(server.faults).toEqual([]);
});

const numbers = (...values: number[]) =>
  encoding.encode((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));
const words = (text: string) => encoding.encode((encoder) => encoding.writeVarString(encoder, text));
const refused = (refusal: string) => vi.waitFor(() => expect(attacker.refusals).toEqual([refusal]));
const awareness = (...states: [client: number, clock: number, state: string][]) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness);
    const update = encoding.encode((inner) => {
      encoding.writeVarUint(inner, states.length);
      for (const [client, clock, state] of states) {
        encoding.writeVarUint(inner, client);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarString(inner, state);
      }
    });
    encoding.writeVarUint8Array(encoder, update);
  });

describe('poison', () => {
  it('nine bytes: a collected struct of a million at the next clock of somebody else', async () => {
    const { ydoc } = ana.client;
    attacker.sendUpdate(numbers(1, 1, ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID), 0, 1_000_000, 0));
    await refused('not_yours');
    await vi.waitFor(() => expect(attacker.closed).toBe(closeCodes['update-refused'].code));
  });

  it('nine bytes: the deletion of what somebody who only reads so far will type', async () => {
    const newcomer = await StockClient.open(server, text.ana, text.documentId);
    attacker.sendUpdate(numbers(0, 1, newcomer.ydoc.clientID, 1, 0, 100), syncTypes.step2);
    await refused('gap');
    newcomer.close();
  });

  it('a truncated update that is valid up to there', async () => {
    const ydoc = new Y.Doc();
    for (let n = 0; n < 10; n++) ydoc.getXmlFragment(bodyField).push([new Y.XmlElement('paragraph')]);
    attacker.sendUpdate(Y.encodeStateAsUpdate(ydoc).slice(0, -3));
    await refused('bad_update');
  });

  it('two thousand edits that build on one that never comes', async () => {
    const ydoc = new Y.Doc();
    const body = ydoc.getXmlFragment(bodyField);
    body.push([new Y.XmlElement('paragraph')]);
    const missing = Y.encodeStateVector(ydoc);
    for (let n = 0; n < 200; n++) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText('x'.repeat(1_000))]);
      body.push([paragraph]);
    }
    const orphan = Y.encodeStateAsUpdate(ydoc, missing);
    for (let n = 0; n < 10; n++) attacker.sendUpdate(orphan);
    attacker.sendUpdate(orphan, syncTypes.step2);
    await refused('gap');
    expect(attacker.saved).toEqual([]);
  });

  it('seven bytes that claim thirty-two million structs', async () => {
    attacker.sendUpdate(numbers(1, 32_000_000, 7, 0));
    await refused('bad_update');
  });

  it('one client twice in an update, which some readers take in part', async () => {
    attacker.sendUpdate(numbers(2, 1, 7, 0, 0, 3, 1, 7, 3, 0, 3, 0));
    await refused('bad_update');
  });

  it('a mark in no JSON, on a place that was cleared away: nobody could read the text any more', async () => {
    const update = Uint8Array.of(
      ...numbers(1, 2, 7, 0),
      ...[bareStructs.collected, 1],
      ...[structBits.origin | contentKinds.format, 7, 0],
      ...[...words('bold'), ...words('undefined')],
      ...numbers(0),
    );
    expect(() => Y.applyUpdate(new Y.Doc(), update)).toThrow();
    attacker.sendUpdate(update);
    await refused('bad_update');
  });

  it('a deletion whose length has zeros before it: the room believed it and the log did not', async () => {
    const [client, clock] = [...Y.decodeStateVector(Y.encodeStateVector(ana.client.ydoc))][0] ?? [0, 0];
    const shortest = numbers(0, 1, client, 1, 0);
    const length = [0x80 | clock, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00];
    attacker.sendUpdate(Uint8Array.of(...shortest, ...length));
    await refused('bad_update');
  });

  it('a letter that hangs on two paragraphs: what others type behind it would go with either', async () => {
    const ydoc = new Y.Doc();
    const [one, other] = ['one', 'z'].map((words) => {
      const paragraph = new Y.XmlElement('paragraph');
      const run = new Y.XmlText(words);
      paragraph.insert(0, [run]);
      ydoc.getXmlFragment(bodyField).push([paragraph]);
      return run;
    });
    attacker.sendUpdate(Y.encodeStateAsUpdate(ydoc));
    await vi.waitFor(() => expect(attacker.saved.at(-1)?.frames).toBe(1));
    await ana.follows();
    const idOf = (run: Y.XmlText | undefined, at: number): [number, number] => {
      const { client, clock } = run?._start?.id ?? { client: 0, clock: 0 };
      return [client, clock + at];
    };
    const { clientID, store } = ydoc;
    const update = Uint8Array.of(
      ...numbers(1, 1, clientID, Y.getState(store, clientID)),
      structBits.origin | structBits.rightOrigin | contentKinds.string,
      ...numbers(...idOf(one, 2), ...idOf(other, 0)),
      ...words('A'),
      ...numbers(0),
    );
    attacker.sendUpdate(update);
    await refused('schema');
  });

  it('the same clocks with other content, by the one who wrote them', async () => {
    const [first, second] = ['what was said', 'what was not'].map((words) => {
      const ydoc = new Y.Doc();
      ydoc.clientID = 4_711;
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      ydoc.getXmlFragment(bodyField).push([paragraph]);
      return Y.encodeStateAsUpdate(ydoc);
    });
    const reader = await StockClient.open(server, text.dov, text.documentId);
    attacker.sendUpdate(first ?? new Uint8Array());
    await vi.waitFor(() => expect(reader.text).toContain('what was said'));
    attacker.sendUpdate(second ?? new Uint8Array());
    await vi.waitFor(() => expect(attacker.saved.at(-1)?.frames).toBe(2));
    expect(reader.text).not.toContain('what was not');
    reader.close();
    await ana.follows();
  });

  it('a caret with a clock beyond all others, under a name that is not theirs', async () => {
    const { clientID } = ana.client.ydoc;
    const before = ana.client.provider.awareness.getStates().get(clientID);
    attacker.send(awareness([clientID, 2 ** 40, '{"user":{"name":"not Ana"}}']));
    attacker.send(awareness([7, 2 ** 40, '{"user":{"name":"<img onerror=x>"},"cursor":null}']));
    const { awareness: seen } = ana.client.provider;
    await vi.waitFor(() => expect(seen.getStates().get(7)).toMatchObject({ user: { name: 'Bram' } }));
    expect(seen.getStates().get(clientID)).toEqual(before);
    attacker.send(awareness([7, 1, '{"user":{},"cursor":7}']));
    await vi.waitFor(() => expect(seen.getStates().get(7)).toMatchObject({ cursor: 7 }));
  });

  it('a client id that its owner first showed while the disk was full', async () => {
    const paragraphUnder = (client: number) => {
      const ydoc = new Y.Doc();
      ydoc.clientID = client;
      ydoc.getXmlFragment(bodyField).push([new Y.XmlElement('paragraph')]);
      return Y.encodeStateAsUpdate(ydoc);
    };
    const full = Object.assign(new Error('the disk is full'), { code: 'SQLITE_FULL' });
    const disk = vi.spyOn(server.ctx.db, 'appendToLogs').mockRejectedValue(full);
    const waiting = await RawClient.open(server, text.ana, text.documentId);
    waiting.sendUpdate(paragraphUnder(4_710));
    await vi.waitFor(() => expect(waiting.pauses).toEqual(['disk-full']));
    const owner = await RawClient.open(server, text.ana, text.documentId);
    owner.send(awareness([4_711, 1, '{"user":{}}']));
    const seen = () => ana.client.provider.awareness.getStates();
    await vi.waitFor(() => expect(seen().has(4_711)).toBe(true));
    owner.close();
    await vi.waitFor(() => expect(seen().has(4_711)).toBe(false));
    disk.mockRestore();
    await vi.waitFor(() => expect(waiting.saved).toHaveLength(1), 5_000);
    attacker.sendUpdate(paragraphUnder(4_711));
    await refused('not_yours');
    expect(server.faults.splice(0)).toMatchObject([{ event: 'storage.paused' }]);
    waiting.close();
    await ana.follows();
  });

  it('two hundred thousand people who are not there', async () => {
    attacker.send(
      awareness(...Array.from({ length: 100_000 }, (_, n): [number, number, string] => [n, 1, '{}'])),
    );
    await refused('bad_frame');
    attacker.send(awareness([1, 1, '{}'], [2, 1, '{}'], [3, 1, '{}']));
    attacker.send(awareness([9, 1, `{"a":"${'x'.repeat(5_000)}"}`]));
    attacker.send(awareness([9, 1, 'no JSON']));
    attacker.send(Uint8Array.of(messageTypes.queryAwareness));
    await vi.waitFor(() => expect(attacker.frames.length).toBeGreaterThan(1));
    expect([...ana.client.provider.awareness.getStates().keys()]).toEqual([ana.client.ydoc.clientID]);
  });

  it('an edit of somebody who may not write, refused before it is looked at', async () => {
    const reader = await RawClient.open(server, text.dov, text.documentId);
    reader.send(encodeSync(syncTypes.update, new Uint8Array(900_000)));
    await vi.waitFor(() => expect(reader.refusals).toEqual(['forbidden']));
    reader.close();
  });
});
