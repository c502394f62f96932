import type { DocumentId, PersonId } from '@undersigned/domain';
import { WebsocketProvider, YDoc, type Awareness } from '@undersigned/editor/react';
import {
  closeCodes,
  closeReasonOf,
  documentParameters,
  documentSocketPath,
  messageTypes,
  protocolVersion,
  readRefusal,
  readSaved,
  type CloseReason,
} from '@undersigned/protocol';
import { editCountingSocket } from './edit-counting-socket';
import { openOfflineCopy, type OfflineCopy } from './offline-copy';
import {
  newSaveState,
  nextChangeIn,
  nextSaveState,
  saveStatus,
  type SaveEvent,
  type SaveState,
  type SaveStatus,
} from './save-state';

export interface DocumentAddress {
  syncUrl: string;
  documentId: DocumentId;
  personId: PersonId;
  /** Whether this person may edit the text. */
  writes: boolean;
}

/** What a screen may know about its connection at one moment; a new object only when something changed. */
export interface ConnectionView {
  status: SaveStatus;
  /** Whether there is a text to show: this device's copy, or the server's. */
  isReadable: boolean;
  /** Whether this browser keeps a copy for the time without a connection. */
  isKept: boolean;
  /** Whether the server has said that this person's access is another now: the page has to ask anew. */
  isAccessStale: boolean;
}

/** One text, open on this page: kept on this device, shared through the server, saved or not. */
export class DocumentConnection {
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #listeners = new Set<() => void>();
  #state: SaveState = newSaveState;
  #view: ConnectionView;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * Opens a text. This device's copy comes first, so that edits kept from last time travel in the first
   * answer. A reader has none: what this device kept from a time of writing is not in the text and must not
   * look as if it were.
   */
  static async open(address: DocumentAddress): Promise<DocumentConnection> {
    const ydoc = new YDoc();
    const { personId, documentId, writes } = address;
    const copy = writes ? await openOfflineCopy(ydoc, personId, documentId) : null;
    return new DocumentConnection(address, ydoc, copy);
  }

  private constructor(
    private readonly address: DocumentAddress,
    readonly ydoc: YDoc,
    private readonly copy: OfflineCopy | null,
  ) {
    this.#view = {
      status: { kind: 'connecting' },
      isReadable: ydoc.store.clients.size > 0,
      isKept: copy !== null,
      isAccessStale: false,
    };
    this.#provider = new WebsocketProvider(
      `${address.syncUrl}${documentSocketPath}`,
      address.documentId,
      this.ydoc,
      {
        connect: false,
        params: { [documentParameters.saved]: '1', [documentParameters.version]: String(protocolVersion) },
        WebSocketPolyfill: editCountingSocket({
          writes: address.writes,
          onOpen: () => this.#happened({ type: 'opened' }),
          onEdit: () => this.#happened({ type: 'edit-sent', at: Date.now() }),
          onCaughtUp: () => this.#happened({ type: 'caught-up' }),
        }),
      },
    );
    this.awareness = this.#provider.awareness;
    this.#listen();
    this.#provider.connect();
  }

  /** For React's useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): ConnectionView => this.#view;

  /** Leaves the text: others see the caret go, the copy on this device stays. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.#provider.destroy();
    void this.copy?.close();
    this.ydoc.destroy();
  }

  #isSending(): boolean {
    const { ws } = this.#provider;
    return this.#state.isCaughtUp && ws !== null && ws.readyState === ws.OPEN;
  }

  #listen(): void {
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      const isOwn = origin !== this.#provider;
      if (isOwn && !this.#isSending()) this.#happened({ type: 'edit-unsent', at: Date.now() });
    });
    const { messageHandlers } = this.#provider;
    messageHandlers[messageTypes.saved] = (_encoder, decoder) =>
      this.#happened({ type: 'saved', frames: readSaved(decoder).frames });
    messageHandlers[messageTypes.auth] = (_encoder, decoder) => {
      const refusal = readRefusal(decoder);
      if (refusal) this.#happened({ type: 'frame-refused', refusal });
    };
    this.#provider.on('sync', (isSynced: boolean) => isSynced && this.#synced());
    this.#provider.on('connection-close', (event) => this.#closed(closeReasonOf(event?.code ?? 0)));
  }

  #synced(): void {
    if (!this.address.writes) this.#happened({ type: 'caught-up' });
    this.#show({ isReadable: true });
  }

  #closed(reason: CloseReason | null): void {
    const stops = reason !== null && closeCodes[reason].then === 'stop';
    this.#happened({ type: 'closed', reason, stops });
    if (reason === 'access-changed') this.#show({ isAccessStale: true });
    // A refused edit would be refused again after every reload; only an old page keeps what it has for the next.
    if (stops && reason !== 'page-too-old') void this.copy?.wipe();
  }

  #happened(event: SaveEvent): void {
    this.#state = nextSaveState(this.#state, event);
    this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    this.#show({ status: saveStatus(this.#state, now) });
    const wait = nextChangeIn(this.#state, now);
    if (wait !== null) this.#timer = setTimeout(() => this.#tell(), wait);
  }

  #show(change: Partial<ConnectionView>): void {
    const view = { ...this.#view, ...change };
    if (isSameView(view, this.#view)) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

const isSameView = (one: ConnectionView, other: ConnectionView): boolean =>
  one.isReadable === other.isReadable &&
  one.isKept === other.isKept &&
  one.isAccessStale === other.isAccessStale &&
  one.status.kind === other.status.kind &&
  reasonOf(one.status) === reasonOf(other.status);

const reasonOf = (status: SaveStatus) => ('reason' in status ? status.reason : null);
