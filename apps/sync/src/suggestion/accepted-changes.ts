import type { Activity } from '@undersigned/domain';
import { applyChange } from '@undersigned/editor/schema';
import { giveBackSuggestion, waitingChanges, type Context, type WaitingChange } from '@undersigned/services';
import * as Y from 'yjs';
import type { GroupCommit } from '../document/group-commit.js';
import type { Rooms } from '../document/rooms.js';
import type { Logger } from '../logger.js';

const nothing = Y.encodeStateVector(new Map());

/**
 * Writes accepted suggestions into their texts, one after the other, by the same way as what people type. What waits
 * is read from the database each time, so that nothing is forgotten with this process.
 */
export class AcceptedChanges {
  #running: Promise<void> | null = null;
  #isAsked = false;
  #isStopped = false;

  constructor(
    private readonly ctx: Context,
    private readonly rooms: Rooms,
    private readonly commit: GroupCommit,
    private readonly log: Logger,
  ) {}

  /** Reads the log of activity for what has been accepted. Others who read it do not wait for the change. */
  follow(rows: Activity[]): void {
    if (rows.some(({ event }) => event.type === 'suggestion.accepted')) void this.look();
  }

  /** Looks for what waits; while it is looking already, once more afterwards. */
  look(): Promise<void> {
    this.#isAsked = true;
    return (this.#running ??= this.#run());
  }

  /** Ends after the change under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#isAsked && !this.#isStopped) {
        this.#isAsked = false;
        for (const waiting of await waitingChanges(this.ctx)) {
          if (!this.#isStopped) await this.#settle(waiting);
        }
      }
    } catch (error) {
      this.log.error({ event: 'suggestion.not-read', err: error });
    } finally {
      this.#running = null;
    }
  }

  /** One that cannot be made now is tried again with the next look and keeps nobody else waiting. */
  async #settle(waiting: WaitingChange): Promise<void> {
    const { suggestionId } = waiting;
    try {
      const failure = waiting.isWritable ? await this.#apply(waiting) : 'frozen';
      if (failure) await giveBackSuggestion(this.ctx, waiting, failure);
    } catch (error) {
      this.log.error({ event: 'suggestion.not-applied', suggestionId, err: error });
    }
  }

  async #apply({ suggestionId, documentId, change, ...author }: WaitingChange): Promise<'stale' | null> {
    const room = await this.rooms.open(documentId);
    await this.commit.settled();
    if (room.isClosed || room.pause) return null;
    // From here to the line for the disk nothing is awaited: the change is made in the text as it is.
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, room.missingFor(nothing));
    const update = applyChange(ydoc, change);
    if (!update) return 'stale';
    const refusal = room.writeSuggestion({ ...author, saved: () => null }, update, suggestionId);
    if (refusal) {
      this.log.error({ event: 'suggestion.refused', suggestionId, refusal });
      return 'stale';
    }
    await this.commit.settled();
    return null;
  }
}
