import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { compiledBeside } from '../thread/compiled-beside.js';
import { tidied } from './tidy.js';

export interface TidyingJob {
  number: number;
  bytes: Uint8Array;
}

export type TidyingAnswer = { number: number; bytes: Uint8Array } | { number: number; message: string };

/** Below this the way to a thread costs more than the work. */
const worthTheWay = 2 ** 14;

interface Waiting {
  resolve: (bytes: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * Tidies long documents in a thread of its own: Yjs makes an object of every word for it, which kept everybody
 * waiting for a tenth of a second and left its memory behind. The thread goes when there has been nothing to do
 * for a while, and takes that memory along.
 */
export class TidyingThread {
  readonly #waiting = new Map<number, Waiting>();
  #jobs = 0;
  #worker: Worker | null = null;
  #rest: NodeJS.Timeout | null = null;

  /** `mostMs`: no text that people wrote takes nearly as long. */
  constructor(
    private readonly restMs = 2_000,
    private readonly mostMs = 60_000,
  ) {}

  /** Whether a thread is there at the moment. */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /** The same as `tidied`. Throws an Error when it takes too long, or the thread ends before it has answered. */
  async tidied(bytes: Uint8Array): Promise<Uint8Array> {
    if (bytes.length < worthTheWay) return tidied(bytes);
    const worker = (this.#worker ??= this.#wake());
    if (this.#rest) clearTimeout(this.#rest);
    // A copy: what is handed over is gone here, and these bytes may be a window on something larger.
    const job: TidyingJob = { number: ++this.#jobs, bytes: bytes.slice() };
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        this.#waiting.set(job.number, { resolve, reject });
        timer = setTimeout(() => void this.#stop(worker, new Error('took too long')), this.mostMs);
        worker.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the thread; whoever waits for it gets an Error, and who comes while it ends gets another thread. */
  async stop(): Promise<void> {
    if (this.#worker) await this.#stop(this.#worker, endedEarly());
  }

  async #stop(worker: Worker, why: Error): Promise<void> {
    this.#end(worker, why);
    await worker.terminate();
  }

  #wake(): Worker {
    const worker = start({ env: {}, execArgv: [], stdin: false });
    worker.on('message', (answer: TidyingAnswer) => this.#take(answer));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, endedEarly()));
    return worker;
  }

  #take(answer: TidyingAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else waiting?.reject(new Error(answer.message));
    if (this.#waiting.size > 0) return;
    this.#rest = setTimeout(() => void this.stop(), this.restMs);
    this.#rest.unref();
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const endedEarly = () => new Error('the thread ended without an answer');

/** As in `ParsingWorker`: no address, and the options from elsewhere, for the sake of bundlers. */
const start = (options: WorkerOptions): Worker =>
  new Worker(compiledBeside(fileURLToPath(import.meta.url), 'tidying-worker.js'), options);
