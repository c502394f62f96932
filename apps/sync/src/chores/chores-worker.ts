import { parentPort, workerData } from 'node:worker_threads';
import { openContext, type Whereabouts } from '../context.js';
import { chores, type ChoreAnswer, type ChoreJob } from './chore.js';

// What the thread was started with: `ChoresThread` alone starts it.
const ctx = openContext(workerData as Whereabouts);

parentPort?.on('message', (job: ChoreJob) => void run(job).then((answer) => parentPort?.postMessage(answer)));

async function run({ number, chore, documentId }: ChoreJob): Promise<ChoreAnswer> {
  try {
    await chores[chore](ctx, documentId);
    return { number, failure: null };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : 'unknown' };
  }
}
