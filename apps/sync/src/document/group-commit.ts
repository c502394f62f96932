import type { AppendOutcome, LogBatch } from '@undersigned/services';
import type { DocumentId } from '@undersigned/domain';
import { CommitPace } from './commit-pace.js';

/** Who has something to write: a room. */
export interface CommitMember {
  readonly documentId: DocumentId;
  /** Hands over everything that waits, in order. */
  takeBatch(): LogBatch;
  /** What became of the batch taken last: on disk, or not at all. */
  settle(outcome: AppendOutcome): void;
  /** The batch is not on disk and will not be. */
  fail(error: unknown): void;
}

export type AppendLogs = (batches: LogBatch[]) => Promise<Map<DocumentId, AppendOutcome>>;

/** A commit of so many edits does not wait for more. */
const enoughEdits = 128;

/**
 * Lets all rooms share one transaction and so one fsync. When nothing is under way it writes at once, with
 * whatever this turn of the event loop brings; what arrives meanwhile forms the next one. Under load commits
 * keep a distance, so that more of them become one (docs/decisions/0013-commits-keep-a-distance.md).
 */
export class GroupCommit {
  readonly #append: AppendLogs;
  #waiting = new Set<CommitMember>();
  #running: Promise<void> | null = null;
  readonly #pace = new CommitPace();
  #scheduled = 0;
  #stopWaiting: (() => void) | null = null;

  constructor(append: AppendLogs) {
    this.#append = append;
  }

  /** Asks for the member's batch to be written soon; asking again before that changes nothing. */
  schedule(member: CommitMember): void {
    this.#waiting.add(member);
    if (++this.#scheduled >= enoughEdits) this.#stopWaiting?.();
    this.#running ??= this.#run();
  }

  /** Resolves once everything scheduled so far is settled. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      await endOfTurn();
      await this.#company();
      this.#pace.begin();
      const members = [...this.#waiting];
      this.#waiting = new Set();
      this.#scheduled = 0;
      await this.#commit(members.map((member) => ({ member, batch: member.takeBatch() })));
      this.#pace.end();
    }
    this.#running = null;
  }

  /** Waits for others to share with, if there is reason to. */
  async #company(): Promise<void> {
    const milliseconds = this.#scheduled < enoughEdits ? this.#pace.waitMs() : 0;
    if (milliseconds === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#stopWaiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#stopWaiting = null;
  }

  async #commit(taken: { member: CommitMember; batch: LogBatch }[]): Promise<void> {
    let outcomes: Map<DocumentId, AppendOutcome>;
    try {
      outcomes = await this.#append(taken.map(({ batch }) => batch));
    } catch (error) {
      // One room's fault must not cost the others their edits: each tries again by itself.
      const [only] = taken;
      if (taken.length === 1 && only) return only.member.fail(error);
      for (const one of taken) await this.#commit([one]);
      return;
    }
    for (const { member, batch } of taken) member.settle(outcomes.get(batch.documentId) ?? 'gone');
  }
}

/** Every socket that is readable now is read before this resolves. */
const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
