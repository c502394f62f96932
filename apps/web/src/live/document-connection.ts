import type { DocumentId, PersonId } from '@undersigned/domain';
import {
  clockOf,
  readClocks,
  schemaVersion,
  WebsocketProvider,
  wordsBeyond,
  YDoc,
  type Awareness,
} from '@undersigned/editor/react';
import {
  closeCodes,
  closeReasonOf,
  documentParameters,
  documentSocketPath,
  endsAccess,
  endsPageOnly,
  messageTypes,
  protocolVersion,
  readPause,
  readRefusal,
  readSaved,
  type CloseReason,
} from '@undersigned/protocol';
import { editCountingSocket } from './edit-counting-socket';
import { emptyCopy } from './empty-copy';
import { GivenRight } from './given-right';
import { keepWords } from './kept-words';
import { openOfflineCopy, type OfflineCopy } from './offline-copy';
import { ReturnTimer } from './return-timer';
import {
  isAllSaved,
  newSaveState,
  nextChangeIn,
  nextSaveState,
  saveStatus,
  type SaveEvent,
  type SaveState,
  type SaveStatus,
} from './save-state';
import { ServerClocks } from './server-clocks';

export interface DocumentAddress {
  syncUrl: string;
  documentId: DocumentId;
  personId: PersonId;
  /** What the text is called, for words of it that have to be kept apart. */
  title: string;
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
  /** Whether words typed here could not be saved and were put aside for their author. */
  hasWordsAside: boolean;
}

/** One text, open on this page: kept on this device, shared through the server, saved or not. */
export class DocumentConnection {
  readonly ydoc = new YDoc();
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #listeners = new Set<() => void>();
  readonly #return = new ReturnTimer(() => this.#provider.connect());
  #copy: OfflineCopy | null = null;
  #server = new ServerClocks(new Map());
  #state: SaveState = newSaveState;
  #view: ConnectionView = {
    status: { kind: 'connecting' },
    isReadable: false,
    isKept: false,
    isAccessStale: false,
    hasWordsAside: false,
  };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #right: GivenRight;

  /**
   * Opens a text. This device's copy comes first, so that edits kept from last time travel in the first
   * answer. A reader has none: what this device kept from a time of writing is not in the text and must not
   * look as if it were; it is put aside for its author.
   */
  static async open(address: DocumentAddress): Promise<DocumentConnection> {
    const connection = new DocumentConnection(address);
    if (address.writes) await connection.#openCopy();
    else void emptyCopy(address.personId, address.documentId, { mayRead: true });
    connection.#provider.connect();
    return connection;
  }

  private constructor(private readonly address: DocumentAddress) {
    this.#right = new GivenRight(address.writes, (isAccessStale) => this.#show({ isAccessStale }));
    this.#provider = new WebsocketProvider(
      `${address.syncUrl}${documentSocketPath}`,
      address.documentId,
      this.ydoc,
      {
        connect: false,
        // Windows of one person meet on the server, like everybody: what one of them shows, the text holds.
        disableBc: true,
        // Coming back is ours, so that those cut off together do not come back together.
        shouldReconnect: () => false,
        params: {
          [documentParameters.saved]: '1',
          [documentParameters.version]: String(protocolVersion),
          [documentParameters.schema]: String(schemaVersion),
          // Whoever signs in in this browser meanwhile gets nothing that this page keeps.
          [documentParameters.person]: address.personId,
        },
        WebSocketPolyfill: editCountingSocket({
          writes: address.writes,
          onOpen: () => this.#opened(),
          onServerHas: (stateVector) => this.#asked(stateVector),
          onEdit: () => this.#sent(),
          onCaughtUp: () => this.#happened({ type: 'caught-up' }),
        }),
      },
    );
    this.awareness = this.#provider.awareness;
    this.#listen();
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
    this.#right.stop();
    this.#return.stop();
    this.#listeners.clear();
    this.#provider.destroy();
    if (this.#copy) void this.#copy.close();
    else this.#putWordsAside();
    this.ydoc.destroy();
  }

  async #openCopy(): Promise<void> {
    const { personId, documentId } = this.address;
    const copy = await openOfflineCopy(this.ydoc, personId, documentId, () => {
      this.#copy = null;
      this.#show({ isKept: false });
    });
    this.#copy = copy;
    this.#server = new ServerClocks((await copy?.clocks()) ?? new Map());
    this.#server.add(this.ydoc.clientID, 0);
    this.#keepClock();
    copy?.keepTitle(this.address.title);
    this.#show({ isKept: copy !== null, isReadable: this.ydoc.store.clients.size > 0 });
    if (this.#isAhead()) this.#unsent();
  }

  #keepClock(): void {
    const own = this.ydoc.clientID;
    this.#copy?.keepClock(own, this.#server.known.get(own) ?? 0);
  }

  #isSending(): boolean {
    const { ws } = this.#provider;
    return this.#state.isCaughtUp && ws !== null && ws.readyState === ws.OPEN;
  }

  /** Whether this device has edits of its own that the server is not known to have. */
  #isAhead(): boolean {
    return [...this.#server.known].some(([client, clock]) => clockOf(this.ydoc, client) > clock);
  }

  #listen(): void {
    this.ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
      const isOwn = origin !== this.#provider;
      if (isOwn && !this.#isSending()) this.#unsent();
    });
    const { messageHandlers } = this.#provider;
    messageHandlers[messageTypes.saved] = (_encoder, decoder) => this.#saved(readSaved(decoder).frames);
    messageHandlers[messageTypes.pause] = (_encoder, decoder) =>
      this.#happened({ type: 'paused', pause: readPause(decoder) });
    messageHandlers[messageTypes.auth] = (_encoder, decoder) => {
      const refusal = readRefusal(decoder);
      if (refusal) this.#happened({ type: 'frame-refused', refusal });
    };
    this.#provider.on('sync', (isSynced: boolean) => isSynced && this.#synced());
    this.#provider.on('connection-close', (event) => this.#closed(closeReasonOf(event?.code ?? 0)));
    this.#provider.on('closed', ({ code }) => this.#comeBack(closeReasonOf(code)));
  }

  #opened(): void {
    this.#right.opened();
    this.#server.opened();
    this.#happened({ type: 'opened' });
    void this.#reread();
  }

  /**
   * Another window that closed without a connection has left its words in the copy, under a client id of its own. From
   * here on it is ours to say whether the server has them.
   */
  async #reread(): Promise<void> {
    for (const [client, clock] of (await this.#copy?.clocks()) ?? []) this.#server.add(client, clock);
    await this.#copy?.reread();
  }

  #asked(stateVector: Uint8Array): void {
    this.#server.told(readClocks(stateVector));
    this.#right.asked();
  }

  #sent(): void {
    this.#server.sent(new Map(this.#server.own.map((client) => [client, clockOf(this.ydoc, client)])));
    this.#happened({ type: 'edit-sent', at: Date.now() });
  }

  #unsent(): void {
    this.#keepClock();
    this.#happened({ type: 'edit-unsent', at: Date.now() });
  }

  #saved(frames: number): void {
    this.#server.saved(frames);
    this.#happened({ type: 'saved', frames });
    this.#keepClock();
    if (isAllSaved(this.#state)) this.#dropOldClocks();
  }

  /** Everything is on disk: nobody will ask again about client ids of other times. */
  #dropOldClocks(): void {
    for (const client of this.#server.own) {
      if (client === this.ydoc.clientID) continue;
      this.#server.drop(client);
      this.#copy?.dropClock(client);
    }
  }

  #synced(): void {
    this.#return.arrived();
    if (!this.address.writes) this.#happened({ type: 'caught-up' });
    this.#show({ isReadable: true });
    // The right may have changed while there was no connection over which to say so.
    this.#right.synced();
  }

  #closed(reason: CloseReason | null): void {
    this.#right.stop();
    if (reason === 'signed-out' && this.#return.afterSignIn()) {
      return this.#happened({ type: 'closed', reason: null, stops: false });
    }
    const stops = reason !== null && closeCodes[reason].then === 'stop';
    this.#happened({ type: 'closed', reason, stops });
    if (reason === 'access-changed') this.#show({ isAccessStale: true });
    if (!stops) return;
    // A refused edit would be refused again after every reload.
    if (reason !== null && endsPageOnly(reason) && this.#copy) return;
    const areSafe = this.#putWordsAside();
    const mustGo = reason !== null && endsAccess(reason);
    if (!areSafe && !mustGo) return;
    void this.#copy?.wipe();
    this.#copy = null;
  }

  #comeBack(reason: CloseReason | null): void {
    if (reason === null || closeCodes[reason].then === 'retry') this.#return.soon(reason);
  }

  /** Keeps for its author what would otherwise go with the copy. Gives whether it outlives this page. */
  #putWordsAside(): boolean {
    if (this.#view.hasWordsAside || !this.#isAhead()) return true;
    const lines = wordsBeyond(this.ydoc, this.#server.known);
    if (lines.length === 0) return true;
    const { personId, documentId, title } = this.address;
    const areSafe = keepWords(personId, { documentId, title, lines, at: Date.now() });
    this.#show({ hasWordsAside: true });
    return areSafe;
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

const isSameView = ({ status: one, ...rest }: ConnectionView, { status: other, ...others }: ConnectionView) =>
  one.kind === other.kind &&
  reasonOf(one) === reasonOf(other) &&
  (Object.keys(rest) as (keyof typeof rest)[]).every((key) => rest[key] === others[key]);

const reasonOf = (status: SaveStatus) => ('reason' in status ? status.reason : null);
