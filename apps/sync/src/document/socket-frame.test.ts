import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { expect, it } from 'vitest';
import { socketFrame, socketFrameHead } from './socket-frame.js';

it('makes frames that a stock client reads, at every length of the header, between those of ws', async () => {
  const messages = [0, 1, 125, 126, 65_535, 65_536, 300_000].map((length) =>
    Buffer.alloc(length, length % 251),
  );
  const sockets = new WebSocketServer({ noServer: true });
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  http.on('upgrade', (request, stream, head) =>
    sockets.handleUpgrade(request, stream, head, (socket) => {
      for (const message of messages) {
        stream.write(socketFrame(message));
        socket.send('between');
        const start = message.subarray(0, 3);
        stream.write(socketFrameHead(start, message.length - start.length));
        stream.write(message.subarray(start.length));
      }
      socket.close();
    }),
  );
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const received: Buffer[] = [];
  client.on('message', (data: Buffer, isBinary) => isBinary && received.push(data));
  await new Promise((resolve) => client.on('close', resolve));
  http.close();
  const twice = messages.flatMap((message) => [message, message]);
  expect(received.map((data, n) => data.equals(twice[n]!))).toEqual(twice.map(() => true));
});
