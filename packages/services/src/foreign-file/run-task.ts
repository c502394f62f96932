import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { Refused } from '../refusal/refused.js';
import type { ForeignFileTasks } from './tasks.js';

/** Promise P15: any import ends within ten seconds and 256 MB, and its failure touches nothing else. */
const milliseconds = 10_000;
const megabytes = 256;

export interface WorkerJob {
  task: string;
  input: unknown;
}

export type WorkerAnswer = { ok: true; value: unknown } | { ok: false; message: string };

/**
 * Runs one of the tasks that read foreign bytes in a worker of its own and gives its value. Throws `Refused`
 * file_not_readable when it fails, takes too long or wants too much memory; the worker is gone afterwards.
 */
export async function runTask<N extends keyof ForeignFileTasks>(
  task: N,
  input: Parameters<ForeignFileTasks[N]>[0],
): Promise<Awaited<ReturnType<ForeignFileTasks[N]>>> {
  const job: WorkerJob = { task, input };
  const answer = await answerOf(job);
  if (!answer.ok) throw Refused.because('file_not_readable');
  return answer.value as Awaited<ReturnType<ForeignFileTasks[N]>>;
}

async function answerOf(job: WorkerJob): Promise<WorkerAnswer> {
  const worker = startWorker({
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    env: {},
    // Not the parent's own: a test runner's would lead to the sources.
    execArgv: [],
    stdin: false,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkerAnswer>((resolve) => {
      const fail = (message: string) => resolve({ ok: false, message });
      timer = setTimeout(() => fail('took too long'), milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error) => fail(error.message));
      worker.once('exit', () => fail('ended without an answer'));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/**
 * The worker is loaded from its compiled file, where its imports are: tests run the sources, which a worker of
 * Node cannot, and a bundler that sees an address here puts a copy where nothing else is.
 */
function startWorker(options: WorkerOptions): Worker {
  const here = fileURLToPath(import.meta.url);
  const folder = here.endsWith('.ts') ? join(dirname(here), '../../dist/foreign-file') : dirname(here);
  return new Worker(join(folder, 'worker.js'), options);
}
