import { parentPort, workerData } from 'node:worker_threads';
import { foreignFileTasks } from './tasks.js';
import type { WorkerAnswer, WorkerJob } from './run-task.js';

const { task, input } = workerData as WorkerJob;
const run = (foreignFileTasks as Record<string, (input: unknown) => unknown>)[task];

parentPort?.postMessage(answer());

function answer(): WorkerAnswer {
  try {
    if (!run) throw new Error(`no such task: ${task}`);
    return { ok: true, value: run(input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
}
