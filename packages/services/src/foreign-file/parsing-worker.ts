import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiledBeside } from '../thread/compiled-beside.js';

export interface WorkerJob {
  task: string;
  input: unknown;
}

export type WorkerAnswer = { ok: true; value: unknown } | { ok: false; message: string };

/** Promise P15: any import ends within ten seconds and 256 MB, and its failure touches nothing else. */
const milliseconds = 10_000;
const megabytes = 256;

/** A worker thread that reads foreign bytes, one job at a time, and that can be killed. */
export class ParsingWorker {
  readonly #worker = start({
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    env: {},
    // Not the parent's own: a test runner's would lead to the sources.
    execArgv: [],
    stdin: false,
  });
  #settle: ((answer: WorkerAnswer) => void) | null = null;
  #isGone = false;

  constructor() {
    this.#worker.on('message', (answer: WorkerAnswer) => this.#settle?.(answer));
    this.#worker.on('error', (error) => this.#end(error.message));
    this.#worker.on('exit', () => this.#end('ended without an answer'));
  }

  /** Whether its thread has ended. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** Gives the answer to a job, or a failure when it takes too long or the thread ends. */
  async answer(job: WorkerJob): Promise<WorkerAnswer> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<WorkerAnswer>((resolve) => {
        this.#settle = resolve;
        timer = setTimeout(() => resolve({ ok: false, message: 'took too long' }), milliseconds);
        this.#worker.ref();
        this.#worker.postMessage(job);
      });
    } finally {
      clearTimeout(timer);
      this.#settle = null;
      // The process does not stay for the sake of a worker that has nothing to do.
      this.#worker.unref();
    }
  }

  async kill(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(message: string): void {
    this.#isGone = true;
    this.#settle?.({ ok: false, message });
  }
}

/**
 * The worker is loaded from its compiled file, where its imports are: a bundler that sees an address here puts a copy
 * where nothing else is. The options come from elsewhere because a bundler that sees them here looks for the file too.
 */
const start = (options: WorkerOptions): Worker =>
  new Worker(compiledBeside(fileURLToPath(import.meta.url), 'worker.js'), options);
