import { fileURLToPath } from 'node:url';
import type { DocumentId } from '@undersigned/domain';
import { compiledBeside, JobThread, TookTooLong, type ThreadPatience } from '@undersigned/services';
import type { Whereabouts } from '../context.js';
import type { Logger } from '../logger.js';
import type { Chore, ChoreJob } from './chore.js';

/** No text that people wrote takes nearly as long. */
const usual: ThreadPatience = { mostMs: 60_000, restMs: 30_000 };

/**
 * Does the chores in a thread of its own, with connections of its own. They make a whole text of what is in the log,
 * which takes as long as the text is long, and much longer when somebody wrote it so that it does: everybody else's
 * typing goes on meanwhile, and what takes too long is ended and not begun again.
 */
export class ChoresThread {
  readonly #thread: JobThread<ChoreJob, void>;
  readonly #endless = new Set<string>();
  #isStopping = false;

  constructor(
    { database, baseUrl, syncUrl }: Whereabouts,
    private readonly log: Logger,
    patience: Partial<ThreadPatience> = {},
  ) {
    const file = compiledBeside(fileURLToPath(import.meta.url), 'chores-worker.js');
    const given: Whereabouts = { database, baseUrl, syncUrl };
    this.#thread = new JobThread(file, given, { ...usual, ...patience });
  }

  /** Whether a thread is there at the moment. */
  get isAwake(): boolean {
    return this.#thread.isAwake;
  }

  /** Resolves when it is done, or has failed and that is logged: one text must not keep the others waiting. */
  async run(chore: Chore, documentId: DocumentId): Promise<void> {
    const name = `${chore} ${documentId}`;
    if (this.#isStopping || this.#endless.has(name)) return;
    try {
      await this.#thread.answer({ chore, documentId });
    } catch (error) {
      if (error instanceof TookTooLong) this.#endless.add(name);
      if (!this.#isStopping) this.log.error({ event: 'chore.failed', chore, documentId, err: error });
    }
  }

  /** Ends the thread for good. What it was at is due again at the next start. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#thread.stop();
  }
}
