import type { BrowserContext } from 'playwright-core';
import { WebSocket, type ClientOptions } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Product } from './product.js';
import { until } from './until.js';

/**
 * Edits a text past our screens, again and again, with a stock client and the cookies of somebody's browser.
 * Gives the code with which the server shows it the door.
 */
export async function forceEdit(
  { baseUrl, syncUrl }: Product,
  context: BrowserContext,
  documentId: string,
  words: string,
): Promise<number> {
  const cookies = await context.cookies(baseUrl);
  const headers = {
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    origin: baseUrl,
  };
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers } satisfies ClientOptions);
    }
  }
  const ydoc = new Y.Doc();
  const provider = new WebsocketProvider(`${syncUrl}/sync`, documentId, ydoc, {
    disableBc: true,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  });
  let code: number | undefined;
  provider.on('connection-close', (event) => (code = event?.code));
  try {
    await until('the text to arrive', () => provider.synced);
    return await until('the door', () => {
      if (code === undefined) ydoc.getXmlFragment('body').insert(0, [paragraphOf(words)]);
      return code;
    });
  } finally {
    provider.destroy();
    ydoc.destroy();
  }
}

function paragraphOf(words: string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
}
