import { bodyField } from '@undersigned/editor/schema';
import { closeCodes, encodeSync, messageTypes, syncTypes } from '@undersigned/protocol';
import { readDocument } from '@undersigned/services';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { defaultLimits } from '../config.js';
import { RawClient } from '../testing/raw-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { opcodes, WireClient, type WireFrame } from '../testing/wire-client.js';
import { witnessAt, type Witness } from '../testing/witness.js';
import { mostClientsNamed } from './client-limits.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let ana: Witness;
let open: { close(): void }[];
const start = async (limits: Parameters<typeof testServer>[0] = {}) => {
  server = await testServer(limits);
  text = await testText(server);
  ana = await witnessAt(server, text);
  open = [ana];
};
beforeEach(() => start());
afterEach(async () => {
  for (const one of open) one.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const raw = async (who: 'ana' | 'bram' | 'dov' = 'bram') => {
  const client = await RawClient.open(server, text[who], text.documentId);
  open.push(client);
  return client;
};
const wire = async () => {
  const client = await WireClient.open(server, text.bram, text.documentId);
  open.push(client);
  return client;
};
const question = encodeSync(syncTypes.step1, Uint8Array.of(0));

describe('a peer that spells WebSocket wrongly', () => {
  const many = (count: number, frame: WireFrame): WireFrame[] => Array.from({ length: count }, () => frame);
  it.each<[string, number, WireFrame[]]>([
    ['a message over 1 MiB', 1009, [{ payload: new Uint8Array(2 ** 20 + 1) }]],
    ['a frame that claims 2⁴⁰ bytes', 1009, [{ claims: 2 ** 40 }]],
    ['a reserved bit', 1002, [{ payload: question, reserved: 4 }]],
    ['no mask', 1002, [{ payload: question, isMasked: false }]],
    ['an unknown opcode', 1002, [{ payload: question, opcode: 5 }]],
    ['a ping in two pieces', 1002, [{ opcode: opcodes.ping, isFinal: false }]],
    ['a continuation of nothing', 1002, [{ opcode: opcodes.continuation, payload: question }]],
    ['text that is no UTF-8', 1007, [{ opcode: opcodes.text, payload: Uint8Array.of(0xff) }]],
    [
      'a message in endless pieces',
      1008,
      [
        { isFinal: false, payload: Uint8Array.of(0) },
        ...many(64, { opcode: opcodes.continuation, isFinal: false, payload: Uint8Array.of(0) }),
      ],
    ],
    ['a flood of pings', 1008, many(10_000, { opcode: opcodes.ping })],
    ['a flood of pongs', 1008, many(10_000, { opcode: opcodes.pong })],
  ])('%s ends with %i', async (_name, code, frames) => {
    const client = await wire();
    client.send(...frames);
    await vi.waitFor(() => expect(client.closed).toBe(code), 5_000);
    await ana.expectUntouched();
    await ana.expectHeard();
  });

  it('a message that never ends keeps nothing but its own socket', async () => {
    const client = await wire();
    client.send({ isFinal: false, payload: question });
    await ana.expectHeard();
    expect(client.closed).toBeNull();
  });
});

describe('the door', () => {
  const closedAt = async (path: string) => {
    const client = RawClient.at(`${server.url}${path}`);
    open.push(client);
    await vi.waitFor(() => expect(client.closed).not.toBeNull(), 5_000);
    expect(client.frames).toEqual([]);
    return client.closed;
  };

  it('answers every name that is no text of this person’s in one way', async () => {
    const ticket = await server.ticketFor(text.bram, text.documentId);
    const id = text.documentId;
    const names = [
      '__proto__',
      'constructor',
      'toString',
      '%00',
      '..%2f..%2fetc%2fpasswd',
      id.toUpperCase(),
      `${id}%20`,
      `%20${id}`,
      `${id}%00`,
      `${id}/`,
      `${id}/${id}`,
      id.replace('o', '%D0%BE'),
      'x'.repeat(10_000),
    ];
    for (const name of names)
      expect([name, await closedAt(`/sync/${name}?ticket=${ticket}`)]).toEqual([name, 4404]);
  });

  it('reads nothing from somebody who has not shown who they are', async () => {
    const client = RawClient.at(`${server.url}/sync/${text.documentId}`);
    open.push(client);
    client.socket.once('open', () => {
      for (let n = 0; n < 100; n++) client.send(new Uint8Array(64 * 1024));
    });
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['signed-out'].code));
    expect(client.frames).toEqual([]);
  });

  it('has twenty places for one person, however many come at once', async () => {
    const ticket = await server.ticketFor(text.dov, text.documentId);
    const clients = Array.from({ length: 60 }, () =>
      RawClient.at(`${server.url}/sync/${text.documentId}?ticket=${ticket}`),
    );
    open.push(...clients);
    const turnedAway = () => clients.filter(({ closed }) => closed === closeCodes['too-many'].code).length;
    await vi.waitFor(() => expect(turnedAway()).toBe(40), 5_000);
    expect(clients.filter(({ closed }) => closed === null)).toHaveLength(20);
    clients.find(({ closed }) => closed === null)?.close();
    await vi.waitFor(async () => expect((await raw('dov')).closed).toBeNull());
    await ana.expectHeard();
  });

  it('has a bounded number of places at one text', async () => {
    for (const one of open) one.close();
    await server.stop();
    await start({ socketsPerDocument: 3 });
    await Promise.all([raw('bram'), raw('dov')]);
    const ticket = await server.ticketFor(text.carla, text.documentId);
    expect(await closedAt(`/sync/${text.documentId}?ticket=${ticket}`)).toBe(closeCodes['too-many'].code);
  });
});

describe('questions and answers', () => {
  it('a flood of questions is answered twice a second, and the last one always', async () => {
    const client = await raw();
    client.frames.length = 0;
    for (let n = 0; n < 250; n++) client.send(question);
    client.send(encodeSync(syncTypes.step1, Y.encodeStateVector(ana.client.ydoc)));
    const answers = () => client.frames.filter((frame) => frame[0] === 0 && frame[1] === syncTypes.step2);
    await vi.waitFor(() => expect(answers().at(-1)?.length).toBeLessThan(10), 5_000);
    expect(answers().length).toBeLessThan(12);
    expect(client.closed).toBeNull();
    await ana.expectHeard();
  });

  it('a state vector of more clients than a text can have is none', async () => {
    const client = await raw();
    const vector = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, mostClientsNamed + 1);
      for (let n = 0; n < (mostClientsNamed + 1) * 2; n++) encoding.writeVarUint(encoder, n);
    });
    client.send(encodeSync(syncTypes.step1, vector));
    client.send(encodeSync(syncTypes.step1, Uint8Array.of(200, 1)));
    await vi.waitFor(() => expect(client.refusals).toEqual(['bad_frame', 'bad_frame']));
  });

  it('a flood of who-is-there is answered a few times', async () => {
    const client = await raw();
    ana.client.provider.awareness.setLocalState({ cursor: null });
    const presence = () => client.frames.filter((frame) => frame[0] === messageTypes.awareness).length;
    await vi.waitFor(() => expect(presence()).toBeGreaterThan(0));
    const before = presence();
    for (let n = 0; n < 250; n++) client.send(Uint8Array.of(messageTypes.queryAwareness));
    client.send(Uint8Array.of(9));
    await vi.waitFor(() => expect(client.refusals).toEqual(['bad_frame']));
    expect(presence() - before).toBeLessThan(12);
  });

  it('a reader who does not read is sent away when 4 MiB wait, and the others go on', async () => {
    for (const one of open) one.close();
    await server.stop();
    const { connection } = defaultLimits;
    await start({ connection: { ...connection, mostUnsentBytes: 2 ** 16, bytesAtOnce: 2 ** 26 } });
    const reader = await wire();
    reader.send({ payload: question });
    reader.socket.pause();
    // more than the two kernels keep between them
    for (let n = 0; n < 80; n++) ana.client.write('x'.repeat(200_000));
    const written = () => readDocument(server.web, text.documentId);
    await vi.waitFor(
      async () => expect((await written()).doc.getXmlFragment(bodyField).length).toBe(81),
      20_000,
    );
    reader.socket.resume();
    await vi.waitFor(() => expect(reader.closed ?? reader.isGone).not.toBe(false), 10_000);
    expect([closeCodes['too-slow'].code, null]).toContain(reader.closed);
    expect(ana.client.closings).toEqual([]);
  });
});
