import { crc32 } from 'node:zlib';
import type { DocumentId } from '@undersigned/domain';
import type { CloseReason, Pause } from '@undersigned/protocol';
import {
  compactDocumentLog,
  DocumentUnreadable,
  readDocumentLog,
  rescueDocumentLog,
  TookTooLong,
  type Context,
  type MergedLog,
  type Tidying,
} from '@undersigned/services';
import type { Logger } from '../logger.js';
import { ClientOwners } from './client-owners.js';
import { DocumentState } from './document-state.js';
import type { GroupCommit } from './group-commit.js';
import type { Leftovers } from './leftovers.js';
import { isLong, isLongBeside, type LogLength } from './log-tail.js';
import { Room, type RoomSettings } from './room.js';

export interface RoomsSettings extends RoomSettings {
  /** How long a document stays in memory after the last one left. */
  idleMs: number;
  /** A document that leaves memory with a longer tail of its log than this gets a new snapshot. */
  compactAfter: LogLength;
  /** The same for one that stays, and is no longer than twice this; the tail of a longer one may grow with it. */
  compactBusyAfter: LogLength;
}

/** The place of one document in memory. */
interface Place {
  documentId: DocumentId;
  opening: Promise<Room>;
  idleTimer: NodeJS.Timeout | null;
}

/** The documents that are in memory. */
export class Rooms {
  readonly #places = new Map<DocumentId, Place>();
  #pause: Pause | null = null;
  /** Texts whose tidying took longer than it may. It would again, as long as the server runs. */
  readonly #endless = new Set<DocumentId>();
  readonly #lanes = Array.from({ length: lanes }, () => Promise.resolve());

  constructor(
    private readonly ctx: Context,
    private readonly commit: GroupCommit,
    private readonly tidy: Tidying,
    private readonly leftovers: Leftovers,
    private readonly settings: RoomsSettings,
    private readonly log: Logger,
  ) {}

  get size(): number {
    return this.#places.size;
  }

  /** The room of a document, loaded when it is not in memory. Throws `DocumentUnreadable`. */
  async open(documentId: DocumentId): Promise<Room> {
    const place = this.#places.get(documentId) ?? this.#take(documentId);
    const room = await place.opening;
    if (room.isClosed) {
      this.#give(place);
      return this.open(documentId);
    }
    this.#watch(place, room);
    return room;
  }

  /** Stops or lets go on the writing of every document, those that are opened meanwhile included. */
  setPause(pause: Pause | null): void {
    this.#pause = pause;
    void this.#each((room) => room.setPause(pause));
  }

  /** Looks whether damaged documents can be read again, and sends their readers to come back when they can. */
  async retryDamaged(): Promise<void> {
    await this.#each(async (room) => {
      if (!room.isDamaged) return;
      const isReadable = await readDocumentLog(this.ctx.db.read, room.documentId).then(
        () => true,
        () => false,
      );
      if (isReadable) room.close('text-unavailable');
    });
  }

  /** How many documents in memory are damaged. */
  async damaged(): Promise<number> {
    let count = 0;
    await this.#each((room) => void (room.isDamaged && count++));
    return count;
  }

  /** Gives a new snapshot to documents that stay open for long, so that the next start reads little. */
  async compactBusy(): Promise<void> {
    for (const place of [...this.#places.values()]) {
      const room = await place.opening.catch(() => null);
      if (!room || !isLongBeside(room.tail, this.settings.compactBusyAfter)) continue;
      await this.commit.settled();
      await this.#compact(room);
      await this.#exchange(room);
    }
  }

  /**
   * Sends everybody away once what is under way is on disk. Then long logs get a snapshot, so that the next start
   * reads little; whoever cannot wait for that loses nothing.
   */
  async close(reason: CloseReason): Promise<void> {
    await this.commit.settled();
    const closed: Room[] = [];
    await this.#each((room) => {
      closed.push(room);
      room.close(reason);
    });
    await this.commit.settled();
    for (const room of closed) {
      if (isLong(room.tail, this.settings.compactAfter)) await this.#compact(room);
    }
  }

  async #each(act: (room: Room) => void | Promise<void>): Promise<void> {
    for (const place of [...this.#places.values()]) {
      const room = await place.opening.catch(() => null);
      if (room && !room.isClosed) await act(room);
    }
  }

  #take(documentId: DocumentId): Place {
    const place: Place = { documentId, opening: this.#load(documentId), idleTimer: null };
    this.#places.set(documentId, place);
    place.opening.catch(() => this.#give(place));
    return place;
  }

  async #load(documentId: DocumentId): Promise<Room> {
    const { read } = this.ctx.db;
    const document = await read.document.byId(documentId);
    if (!document) throw new Error(`${documentId} vanished between the door and the room`);
    const { seq, merged, from, snapshotBytes, tailBytes, isDamaged } = await this.#read(documentId);
    const owners = new ClientOwners(await read.documentClient.ofDocument(documentId));
    const place = this.#places.get(documentId);
    const tail = { rows: seq - from, bytes: tailBytes, behind: snapshotBytes };
    const room = new Room(
      documentId,
      { kind: document.kind, seq, state: new DocumentState(merged), owners, isDamaged, tail },
      this.commit,
      this.settings,
      {
        empty: (room) => place && this.#watch(place, room),
        fault: (error) => this.log.error({ event: 'document.not-written', documentId, err: error }),
      },
    );
    room.setPause(this.#pause);
    return room;
  }

  /** The document, or of a damaged one what was there before the damage; never an empty one in its place. */
  async #read(documentId: DocumentId): Promise<MergedLog & { isDamaged: boolean }> {
    const { read } = this.ctx.db;
    try {
      return { ...(await readDocumentLog(read, documentId)), isDamaged: false };
    } catch (error) {
      const rescued = error instanceof DocumentUnreadable ? await rescueDocumentLog(read, documentId) : null;
      if (!rescued) throw error;
      this.log.error({ event: 'document.damaged', documentId, readableUpTo: rescued.seq, err: error });
      return { ...rescued, from: 0, snapshotBytes: 0, tailBytes: 0, isDamaged: true };
    }
  }

  /** Lets an empty room go after a while, a closed one at once, and any other stay. */
  #watch(place: Place, room: Room): void {
    if (place.idleTimer) clearTimeout(place.idleTimer);
    place.idleTimer = null;
    if (room.isClosed) return this.#give(place);
    if (!room.isEmpty) return;
    place.idleTimer = setTimeout(() => void this.#unload(place, room), this.settings.idleMs).unref();
  }

  async #unload(place: Place, room: Room): Promise<void> {
    await this.commit.settled();
    if (!room.isEmpty || room.isClosed) return;
    this.#give(place);
    if (isLong(room.tail, this.settings.compactAfter)) await this.#compact(room);
    this.leftovers.add(room.tail.behind + room.tail.bytes);
  }

  #compact(room: Room): Promise<void> {
    const lane = laneOf(room.documentId);
    const compacted = (this.#lanes[lane] ?? Promise.resolve()).then(() => this.#compactNow(room));
    this.#lanes[lane] = compacted;
    return compacted;
  }

  async #compactNow(room: Room): Promise<void> {
    const { documentId } = room;
    if (room.isDamaged || this.#endless.has(documentId)) return;
    const tail = room.beginTail();
    try {
      tail.behind = await compactDocumentLog(this.ctx, documentId, this.tidy);
    } catch (error) {
      if (error instanceof TookTooLong) this.#endless.add(documentId);
      this.log.error({ event: 'document.not-compacted', documentId, err: error });
    }
  }

  /** Lets the room go on with what the snapshot holds, which forgets what was deleted. */
  async #exchange(room: Room): Promise<void> {
    if (room.isDamaged) return;
    try {
      const { merged, seq } = await readDocumentLog(this.ctx.db.read, room.documentId);
      room.exchange(merged, seq);
    } catch (error) {
      this.log.error({ event: 'document.not-exchanged', documentId: room.documentId, err: error });
    }
  }

  #give(place: Place): void {
    if (place.idleTimer) clearTimeout(place.idleTimer);
    place.idleTimer = null;
    if (this.#places.get(place.documentId) === place) this.#places.delete(place.documentId);
  }
}

/**
 * So many are compacted at once: each holds a text in memory, and those that come at the same time share their
 * commits. A text is always in the same lane: two at one would be in each other's way.
 */
const lanes = 8;

const laneOf = (documentId: DocumentId): number => crc32(documentId) % lanes;
