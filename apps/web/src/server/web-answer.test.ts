import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { requestOf } from './web-answer';

const server = createServer();
afterEach(() => server.close());

it('lets the rest of a body run out when nobody wants more of it', async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/s/slug' });
  sent.on('error', () => undefined).end('x'.repeat(400_000));
  const [incoming, outgoing] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  const { body } = requestOf(incoming);
  await vi.waitUntil(() => incoming.isPaused());
  await body?.cancel();
  await once(incoming, 'end');
  outgoing.end();
  expect(incoming.complete).toBe(true);
});
