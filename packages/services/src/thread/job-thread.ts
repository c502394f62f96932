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

interface Given<In, Out> {
  number: number;
  job: In;
  transfer: Transferable[];
  resolve: (value: Out) => void;
  reject: (error: Error) => void;
}

/**
 * A thread that comes with its first job, goes when it has rested and takes its memory along, and can be ended at any
 * job. It is given one job at a time: one that takes too long, or takes the thread down, leaves the others to the next
 * thread. The file at `file` answers with `answerJobs`; `given` is its `workerData`.
 */
export class JobThread<In, Out> {
  readonly #inLine: Given<In, Out>[] = [];
  #atHand: Given<In, Out> | null = null;
  #jobs = 0;
  #worker: Worker | null = null;
  /** Ends the job at hand when it takes too long, or the thread when it has rested. */
  #timer: NodeJS.Timeout | undefined;

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
   * What becomes of a job; `transfer` goes with it and is gone here once it has begun. Throws `TookTooLong`, and an
   * Error when it fails or the thread ends before it has answered.
   */
  answer(job: In, transfer: Transferable[] = []): Promise<Out> {
    return new Promise<Out>((resolve, reject) => {
      this.#inLine.push({ number: ++this.#jobs, job, transfer, resolve, reject });
      if (!this.#atHand) this.#next();
    });
  }

  /** Ends the thread; whoever waits for it gets an Error, and who comes while it ends gets another thread. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    const waiting = this.#inLine.splice(0);
    this.#leave(endedEarly());
    for (const { reject } of waiting) reject(endedEarly());
    await worker?.terminate();
  }

  #next(): void {
    const next = this.#inLine.shift();
    if (!next) return this.#rest();
    const worker = (this.#worker ??= this.#wake());
    this.#atHand = next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#leave(new TookTooLong('took too long'));
      void worker.terminate();
    }, this.patience.mostMs);
    worker.postMessage({ number: next.number, job: next.job } satisfies NumberedJob<In>, next.transfer);
  }

  #rest(): void {
    this.#timer = setTimeout(() => void this.stop(), this.patience.restMs);
    this.#timer.unref();
  }

  #wake(): Worker {
    const worker = new Worker(this.file, { ...plain, workerData: this.given });
    const end = (error: Error) => {
      if (this.#worker === worker) this.#leave(error);
    };
    worker.on('message', (answer: JobAnswer<Out>) => this.#take(answer));
    worker.on('error', end);
    worker.on('exit', () => end(endedEarly()));
    return worker;
  }

  #take(answer: JobAnswer<Out>): void {
    const done = this.#atHand;
    if (done?.number !== answer.number) return;
    clearTimeout(this.#timer);
    this.#atHand = null;
    if ('failure' in answer) done.reject(new Error(answer.failure));
    else done.resolve(answer.value);
    this.#next();
  }

  /** The thread is none of ours any more. What it was at has failed, and what waits gets another. */
  #leave(error: Error): void {
    clearTimeout(this.#timer);
    const failed = this.#atHand;
    this.#atHand = null;
    this.#worker = null;
    failed?.reject(error);
    if (this.#inLine.length > 0) this.#next();
  }
}

const endedEarly = () => new Error('the thread ended without an answer');

/** Without the parent's environment and options: a test runner's would lead to the sources. */
const plain: WorkerOptions = { env: {}, execArgv: [], stdin: false };
