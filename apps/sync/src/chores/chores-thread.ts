import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DocumentId } from '@undersigned/domain';
import { compiledBeside } from '@undersigned/services';
import type { Whereabouts } from '../context.js';
import type { Logger } from '../logger.js';
import type { Chore, ChoreAnswer, ChoreJob } from './chore.js';

export interface ChoresPatience {
  /** No text that people wrote takes nearly as long. */
  mostMs: number;
  /** How long the thread stays when there is nothing to do. */
  restMs: number;
}

const usual: ChoresPatience = { mostMs: 60_000, restMs: 30_000 };

type Settle = (outcome: 'done' | Error) => void;

/**
 * Does the chores in a thread of its own, with connections of its own. They make a whole text of what is in the log,
 * which takes as long as the text is long, and much longer when somebody wrote it so that it does: everybody else's
 * typing goes on meanwhile, and what takes too long is ended and not begun again.
 */
export class ChoresThread {
  readonly #waiting = new Map<number, Settle>();
  readonly #endless = new Set<string>();
  #jobs = 0;
  #worker: Worker | null = null;
  #rest: NodeJS.Timeout | null = null;

  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly log: Logger,
    private readonly patience: ChoresPatience = usual,
  ) {}

  /** Whether a thread is there at the moment. */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /** Resolves when it is done, or has failed and that is logged: one text must not keep the others waiting. */
  async run(chore: Chore, documentId: DocumentId): Promise<void> {
    if (this.#endless.has(`${chore} ${documentId}`)) return;
    const outcome = await this.#outcomeOf(chore, documentId);
    if (outcome !== 'done') this.log.error({ event: 'chore.failed', chore, documentId, err: outcome });
    if (this.#worker && this.#waiting.size === 0) this.#restSoon(this.#worker);
  }

  /** Ends the thread. What it was at is due again at the next start. */
  async stop(): Promise<void> {
    if (this.#worker) await this.#stop(this.#worker, 'done');
  }

  async #outcomeOf(chore: Chore, documentId: DocumentId): Promise<'done' | Error> {
    if (this.#rest) clearTimeout(this.#rest);
    const worker = (this.#worker ??= this.#start());
    const job: ChoreJob = { number: ++this.#jobs, chore, documentId };
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<'done' | Error>((settle) => {
      this.#waiting.set(job.number, settle);
      timer = setTimeout(() => {
        this.#endless.add(`${chore} ${documentId}`);
        void this.#stop(worker, new Error('took too long'));
      }, this.patience.mostMs);
      worker.postMessage(job);
    });
    clearTimeout(timer);
    this.#waiting.delete(job.number);
    return outcome;
  }

  #restSoon(worker: Worker): void {
    this.#rest = setTimeout(() => void this.#stop(worker, 'done'), this.patience.restMs).unref();
  }

  #start(): Worker {
    const { database, baseUrl, syncUrl } = this.whereabouts;
    const worker = new Worker(compiledBeside(fileURLToPath(import.meta.url), 'chores-worker.js'), {
      workerData: { database, baseUrl, syncUrl } satisfies Whereabouts,
      env: {},
      // Not the parent's own: a test runner's would lead to the sources.
      execArgv: [],
      stdin: false,
    });
    worker.on('message', ({ number, failure }: ChoreAnswer) => {
      this.#waiting.get(number)?.(failure === null ? 'done' : new Error(failure));
    });
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, new Error('the thread ended')));
    return worker;
  }

  async #stop(worker: Worker, outcome: 'done' | Error): Promise<void> {
    this.#end(worker, outcome);
    await worker.terminate();
  }

  #end(worker: Worker, outcome: 'done' | Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const settle of this.#waiting.values()) settle(outcome);
    this.#waiting.clear();
  }
}
