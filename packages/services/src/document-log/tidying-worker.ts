import { parentPort } from 'node:worker_threads';
import { tidied } from './tidy.js';
import type { TidyingAnswer, TidyingJob } from './tidying-thread.js';

parentPort?.on('message', ({ number, bytes }: TidyingJob) => {
  const answer = answerTo(number, bytes);
  parentPort?.postMessage(answer);
});

function answerTo(number: number, bytes: Uint8Array): TidyingAnswer {
  try {
    return { number, bytes: tidied(bytes) };
  } catch (error) {
    return { number, message: error instanceof Error ? error.message : 'unknown' };
  }
}
