import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerJob } from './parsing-worker.js';
import { foreignFileTasks } from './tasks.js';

const loaders: Record<string, () => Promise<(input: never) => unknown>> = foreignFileTasks;

parentPort?.on('message', (job: WorkerJob) => {
  void answerTo(job).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo({ task, input }: WorkerJob): Promise<WorkerAnswer> {
  try {
    const run = await loaders[task]?.();
    if (!run) throw new Error(`no such task: ${task}`);
    return { ok: true, value: await run(input as never) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
}
