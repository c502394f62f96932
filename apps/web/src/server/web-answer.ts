import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What Node received as the handlers of routes take it. Its address is a path; handlers know where they live. */
export function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
  }
  const sent: RequestInit & { duplex: 'half' } = {
    method: incoming.method,
    headers,
    body: bodyOf(incoming),
    duplex: 'half',
  };
  return new Request(new URL(incoming.url ?? '/', 'http://localhost'), sent);
}

/** What is still to come of a request. Whoever wants no more of it can still answer: Node's own stream would hang up. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (part: Buffer) => {
        controller.enqueue(part);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once('end', () => controller.close());
      incoming.once('error', (error) => controller.error(error));
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      for (const event of ['data', 'end', 'error']) incoming.removeAllListeners(event);
      incoming.resume(); // the rest is let run out, or the next request on this connection would never be read
    },
  });
}

/** What Next lets every answer vary by, and the compression after it. */
const vary =
  'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding';

const compressed = promisify(gzip);

/** Sends an answer as Next would, with the headers that stand on all of its kind. Rejects when it cannot be read. */
export async function sendAnswer(
  answer: Response,
  standing: Record<string, string>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(standing)) outgoing.setHeader(name, value);
  for (const [name, value] of answer.headers) outgoing.setHeader(name, value);
  outgoing.setHeader('Vary', vary);
  outgoing.statusCode = answer.status;
  if (!answer.body) {
    outgoing.end();
    return;
  }
  const plain = Buffer.from(await answer.arrayBuffer());
  if (!takesGzip(incoming)) {
    outgoing.end(plain);
    return;
  }
  outgoing.setHeader('Content-Encoding', 'gzip');
  outgoing.end(await compressed(plain));
}

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  String(headers['accept-encoding'] ?? '')
    .split(',')
    .some((coding) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(coding));
