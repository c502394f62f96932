import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { until } from './until.js';

/** Somebody who writes without a browser: stock yjs and y-websocket, and nothing of ours. */
export interface StockClient {
  text(): string;
  /** Adds words at the end of the first run of text. */
  write(words: string): void;
  disconnect(): void;
  connect(): void;
  close(): void;
}

/** Opens the address of a ticket (`ws…/sync/<id>?ticket=…`) and waits until the text is there. */
export async function openText(ticketUrl: string): Promise<StockClient> {
  const address = new URL(ticketUrl);
  const [, room = ''] = /\/sync\/([^/]+)$/.exec(address.pathname) ?? [];
  const ydoc = new Y.Doc();
  const provider = new WebsocketProvider(`${address.origin}/sync`, room, ydoc, {
    params: { ticket: address.searchParams.get('ticket') ?? '' },
    disableBc: true,
    // y-websocket names ws for Node; only its declared type is the browser's.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  await until('the text to arrive', () => provider.synced);
  const body = ydoc.getXmlFragment('body');
  return {
    text: () => textIn(body),
    write: (words) => {
      const run = firstRun(body);
      run.insert(run.length, words);
    },
    disconnect: () => provider.disconnect(),
    connect: () => provider.connect(),
    close: () => {
      provider.destroy();
      ydoc.destroy();
    },
  };
}

function firstRun(parent: Y.XmlFragment): Y.XmlText {
  for (const node of parent.toArray()) {
    if (node instanceof Y.XmlText) return node;
    if (node instanceof Y.XmlElement) return firstRun(node);
  }
  throw new Error('there is no text to write in');
}

const textIn = (parent: Y.XmlFragment): string =>
  parent
    .toArray()
    .map((node) =>
      node instanceof Y.XmlText ? plain(node) : node instanceof Y.XmlElement ? textIn(node) : '',
    )
    .join('\n');

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('');
