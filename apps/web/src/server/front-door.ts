import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { logger } from './logger';
import { slugOfPress } from './press-address';
import { requestOf, sendAnswer } from './web-answer';

/** Answers what was posted to the public page of one round. Never throws. */
export type AnswerPress = (request: Request, slug: string) => Promise<Response>;

// Instrumentation and routes are bundled apart and share no module, only the process.
const held = globalThis as { undersignedAnswerPress?: AnswerPress };

/**
 * The handler of the sign page's route says here that presses may come to it without Next's routing, which costs as
 * much as taking the sign-on itself. Until it does, and for any address that is not spelt as we spell it, Next leads to
 * the very same handler.
 */
export function takePressesAtTheDoor(answerPress: AnswerPress): AnswerPress {
  held.undersignedAnswerPress = answerPress;
  return answerPress;
}

type Headers = Record<string, string>;

/** Stands in front of Next on the server that it has opened. The headers are those of every answer of a public page. */
export function openFrontDoor(headersOfPage: Headers): void {
  const known = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }; // what Node publishes on this channel, before the request's event
    if (known.has(server)) return;
    known.add(server);
    standInFront(server, headersOfPage);
  });
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

function standInFront(server: Server, headersOfPage: Headers): void {
  const behind = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const slug = slugOfPress(request.method, request.url);
    const answerPress = held.undersignedAnswerPress;
    if (slug !== null && answerPress) {
      void press(() => answerPress(requestOf(request), slug), headersOfPage, request, response);
    } else for (const listener of behind) listener.call(server, request, response);
  });
}

async function press(
  answer: () => Promise<Response>,
  headersOfPage: Headers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await sendAnswer(await answer(), headersOfPage, request, response);
  } catch (error) {
    logger().error({ error }, 'front door fault');
    if (!response.headersSent) response.statusCode = 500;
    response.end();
  }
}
