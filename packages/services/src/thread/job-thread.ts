import { Worker, type Transferable, type WorkerOptions } from 'node:worker_threads';
import type { JobAnswer, NumberedJob } from './answer-jobs.js';

export interface ThreadPatience {
  /** How long a job may take. */
  mostMs: number;
  /** How long the thread stays when there is nothing to do. */
  restMs: number;
}

/** A job that took longer than it may, and was ended with its thread. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

interface Waiting<Out> {
  resolve: (value: Out) => void;
  reject: (error: Error) => void;
}

/**
 * A thread that comes with its first job, goes when it has rested and takes its memory along, and can be ended at any
 * job. The file at `file` answers with `answerJobs`; `given` is its `workerData`.
 */
export class JobThread<In, Out> {
  readonly #waiting = new Map<number, Waiting<Out>>();
  #jobs = 0;
  #worker: Worker | null = null;
  #rest: NodeJS.Timeout | null = null;

  constructor(
    private readonly file: string,
    private readonly given: unknown,
    private readonly patience: ThreadPatience,
  ) {}

  /** Whether a thread is there at the moment. */
  get isAwake(): boolean {
    return this.#worker !== null;
  }

  /**
   * What becomes of a job; `transfer` goes with it and is gone here. Throws `TookTooLong`, and an Error when it fails or
   * the thread ends before it has answered.
   */
  async answer(job: In, transfer: Transferable[] = []): Promise<Out> {
    if (this.#rest) clearTimeout(this.#rest);
    const worker = (this.#worker ??= this.#wake());
    const number = ++this.#jobs;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Out>((resolve, reject) => {
        this.#waiting.set(number, { resolve, reject });
        timer = setTimeout(() => {
          reject(new TookTooLong('took too long'));
          void this.#stop(worker);
        }, this.patience.mostMs);
        worker.postMessage({ number, job } satisfies NumberedJob<In>, transfer);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the thread; whoever waits for it gets an Error, and who comes while it ends gets another thread. */
  async stop(): Promise<void> {
    if (this.#worker) await this.#stop(this.#worker);
  }

  #wake(): Worker {
    const worker = new Worker(this.file, { ...plain, workerData: this.given });
    worker.on('message', (answer: JobAnswer<Out>) => this.#take(answer));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, endedEarly()));
    return worker;
  }

  #take(answer: JobAnswer<Out>): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ('failure' in answer) waiting?.reject(new Error(answer.failure));
    else waiting?.resolve(answer.value);
    if (this.#waiting.size > 0) return;
    this.#rest = setTimeout(() => void this.stop(), this.patience.restMs);
    this.#rest.unref();
  }

  async #stop(worker: Worker): Promise<void> {
    this.#end(worker, endedEarly());
    await worker.terminate();
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const endedEarly = () => new Error('the thread ended without an answer');

/** Without the parent's environment and options: a test runner's would lead to the sources. */
const plain: WorkerOptions = { env: {}, execArgv: [], stdin: false };
