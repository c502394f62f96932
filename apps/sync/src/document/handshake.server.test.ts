import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { closeCodes, livePath } from '@undersigned/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RawClient } from '../testing/raw-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { witnessAt, type Witness } from '../testing/witness.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let ana: Witness;
let accidents: unknown[];
const note = (error: unknown) => void accidents.push(error);
beforeEach(async () => {
  server = await testServer();
  text = await testText(server);
  ana = await witnessAt(server, text);
  accidents = [];
  process.on('uncaughtException', note);
});
afterEach(async () => {
  process.off('uncaughtException', note);
  ana.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

const honest = {
  connection: 'Upgrade',
  upgrade: 'websocket',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};

/** Asks for an upgrade and gives the naked connection. */
function ask(path: string, headers: Record<string, string> = {}): Socket {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  const lines = Object.entries({ host: 'localhost', ...honest, ...headers }).map((pair) => pair.join(': '));
  socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return socket;
}

const end = (socket: Socket) =>
  new Promise<void>((resolve) => {
    socket.resume();
    socket.once('close', () => resolve());
  });

const elsewhere = { origin: 'https://elsewhere.example' };

describe('a connection that is reset in the middle of its handshake', () => {
  it.each([
    ['from a page of others, at a text', '/sync/doc_nobody', elsewhere],
    ['at a text', '/sync/doc_nobody', {}],
    ['at the path of the live feed without its slash', livePath, {}],
    ['at a path that begins like the live feed', `${livePath}x`, {}],
    ['from a page of others, at the live feed', `${livePath}/?EIO=4&transport=websocket`, elsewhere],
    ['at the live feed', `${livePath}/?EIO=4&transport=websocket`, {}],
    ['at the live feed without a transport', `${livePath}/`, {}],
    ['at no path of ours', '/elsewhere', {}],
  ])('ends nothing but itself: %s', async (_name, path, headers) => {
    const asking = ask(path, headers);
    await once(asking, 'connect');
    // What was asked before this is answered has been read.
    await ana.expectHeard();
    asking.resetAndDestroy();
    await ana.expectHeard();
    expect(accidents).toEqual([]);
  });
});

it('holds no socket open at a path that nobody answers, or after a refusal', async () => {
  for (const path of [livePath, `${livePath}x`, '/elsewhere']) await end(ask(path));
  const refused = ask('/sync/doc_nobody', elsewhere);
  await end(refused);
  expect(refused.bytesRead).toBeGreaterThan(0);
});

describe('a place at a text', () => {
  const path = async () => {
    const ticket = await server.ticketFor(text.dov, text.documentId);
    return `/sync/${text.documentId}?ticket=${encodeURIComponent(ticket)}`;
  };
  const turnedAway = { closed: closeCodes['too-many'].code };

  it.each<[string, Record<string, string>]>([
    ['a key that is none', { 'sec-websocket-key': 'short' }],
    ['a version nobody speaks', { 'sec-websocket-version': '7' }],
    ['a protocol that is misspelt', { 'sec-websocket-protocol': 'a,,b' }],
    ['another upgrade', { upgrade: 'h2c' }],
  ])('is free again when the handshake fails: %s', async (_name, headers) => {
    const address = await path();
    for (let n = 0; n < 20; n++) await end(ask(address, headers));
    const client = RawClient.at(`${server.url}${address}`);
    await vi.waitFor(() => expect(client.frames.length).toBeGreaterThan(0));
    expect(client).not.toMatchObject(turnedAway);
    client.close();
  });
});
