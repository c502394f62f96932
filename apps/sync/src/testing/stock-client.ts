import type { DocumentId, MemberActor } from '@undersigned/domain';
import { bodyField } from '@undersigned/editor/schema';
import { documentSocketPath } from '@undersigned/protocol';
import { vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { TestServer } from './test-server.js';

/** A browser's half without a browser: stock yjs and y-websocket, nothing of ours. */
export class StockClient {
  readonly closings: number[] = [];
  readonly provider: WebsocketProvider;

  private constructor(
    readonly ydoc: Y.Doc,
    url: string,
    documentId: DocumentId,
    params: Record<string, string>,
  ) {
    this.provider = new WebsocketProvider(`${url}${documentSocketPath}`, documentId, ydoc, {
      params,
      disableBc: true,
      // ws is what the provider's documentation names for Node; its types differ from the browser's
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    });
    // a browser's CloseEvent, which Node's types do not know
    this.provider.on('connection-close', (event: { code: number } | null) =>
      this.closings.push(event?.code ?? 0),
    );
  }

  /** Connects without waiting. */
  static async start(
    server: TestServer,
    actor: MemberActor,
    documentId: DocumentId,
    ydoc = new Y.Doc(),
  ): Promise<StockClient> {
    const ticket = await server.ticketFor(actor, documentId);
    return new StockClient(ydoc, server.url, documentId, { ticket });
  }

  /** Connects and waits until it has what the server has. */
  static async open(...args: Parameters<typeof StockClient.start>): Promise<StockClient> {
    const client = await StockClient.start(...args);
    await vi.waitFor(() => {
      if (!client.provider.synced) throw new Error('not synced yet');
    }, 5_000);
    return client;
  }

  /** Adds a paragraph at the end. */
  write(text: string): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    this.body.push([paragraph]);
  }

  get body(): Y.XmlFragment {
    return this.ydoc.getXmlFragment(bodyField);
  }

  get text(): string {
    return this.body.toJSON();
  }

  close(): void {
    this.provider.destroy();
    this.ydoc.destroy();
  }
}
