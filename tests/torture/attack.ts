import { randomBytes as keyBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DocumentId } from '@undersigned/domain';
import { WebSocket } from 'ws';
import { randomBytes } from './hostile-frames.js';
import type { Random } from '@undersigned/editor/testing';
import { baseUrl, type Writer } from './stage.js';

/** Who attacks what. */
export interface Attack {
  port: number;
  documentId: DocumentId;
  attacker: Writer;
}

const patience = 5_000;

/**
 * Opens a connection, sends these frames as fast as they go, waits until the server has looked at all of them or
 * has ended the connection, and goes. Gives the code it was ended with, if any.
 */
export async function sendAll(
  { port, documentId, attacker }: Attack,
  frames: Uint8Array[],
): Promise<number | null> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${documentId}`, {
    headers: headersOf(attacker),
    perMessageDeflate: false,
  });
  let code: number | null = null;
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      socket.terminate();
      resolve(code);
    };
    const timer = setTimeout(end, patience);
    socket.on('error', () => undefined);
    socket.on('close', (closedWith) => {
      code = closedWith;
      end();
    });
    // A pong follows everything the server has read before it.
    socket.on('pong', end);
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame);
      socket.ping();
    });
  });
}

/** The same below the frames: bytes that are no WebSocket, or nearly one. */
export async function sendRaw({ port, documentId, attacker }: Attack, random: Random): Promise<void> {
  const socket = await upgraded(port, documentId, attacker);
  if (!socket) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.destroy(), 200);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.resume();
    for (let left = random.between(1, 6); left > 0; left--) socket.write(brokenFrame(random));
  });
}

function brokenFrame(random: Random): Uint8Array {
  const payload = randomBytes(random, random.between(0, 60));
  const first = random.pick([
    0x82,
    0x02,
    0x00,
    0x80,
    0x81,
    0x88,
    0x89,
    0x8a,
    0xc2,
    0xf2,
    random.between(0, 255),
  ]);
  const length = random.pick([payload.length, 126, 127, random.between(0, 127)]);
  const mask = random.chance(0.8) ? [0x80 | length, 0, 0, 0, 0] : [length];
  return Uint8Array.from([first, ...mask, ...payload]);
}

function upgraded(port: number, documentId: DocumentId, attacker: Writer): Promise<Duplex | null> {
  return new Promise((resolve) => {
    const asking = request({
      port,
      path: `/sync/${documentId}`,
      headers: {
        ...headersOf(attacker),
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': keyBytes(16).toString('base64'),
      },
    });
    asking.on('upgrade', (_response, socket) => resolve(socket));
    asking.on('response', () => resolve(null));
    asking.on('error', () => resolve(null));
    asking.end();
  });
}

const headersOf = ({ cookie }: Writer) => ({ origin: baseUrl, cookie });
