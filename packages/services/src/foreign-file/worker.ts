import { parentPort, workerData } from 'node:worker_threads';
import { foreignFileTasks } from './tasks.js';
import type { WorkerAnswer, WorkerJob } from './run-task.js';

const { task, input } = workerData as WorkerJob;
const load = (foreignFileTasks as Record<string, () => Promise<(input: unknown) => unknown>>)[task];

parentPort?.postMessage(await answer());

async function answer(): Promise<WorkerAnswer> {
  try {
    if (!load) throw new Error(`no such task: ${task}`);
    const run = await load();
    return { ok: true, value: await run(input) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'unknown' };
  }
}
