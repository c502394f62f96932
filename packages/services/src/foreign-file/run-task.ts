import { Refused } from '../refusal/refused.js';
import { ParsingWorker } from './parsing-worker.js';
import type { ForeignFileTasks } from './tasks.js';

/**
 * Runs one of the tasks that read foreign bytes in a worker and gives its value. Throws `Refused`
 * file_not_readable when it fails, takes too long or wants too much memory; that worker is gone afterwards.
 */
export async function runTask<N extends keyof ForeignFileTasks>(
  task: N,
  input: Parameters<ForeignFileTasks[N]>[0],
): Promise<Awaited<ReturnType<ForeignFileTasks[N]>>> {
  const worker = take(task);
  const answer = await worker.answer({ task, input });
  if (!answer.ok) {
    await worker.kill();
    throw Refused.because('file_not_readable');
  }
  keep(task, worker);
  return answer.value as Awaited<ReturnType<ForeignFileTasks[N]>>;
}

/**
 * Starting a worker and loading its parser takes half a second of a processor, reading a text a few
 * milliseconds: one that answered well waits a minute for the next file of its kind. One that did not is never
 * used again.
 */
const waiting = new Map<string, { worker: ParsingWorker; timer: NodeJS.Timeout }>();
const waitingMilliseconds = 60_000;

function take(task: string): ParsingWorker {
  const kept = waiting.get(task);
  if (!kept) return new ParsingWorker();
  waiting.delete(task);
  clearTimeout(kept.timer);
  return kept.worker.isGone ? new ParsingWorker() : kept.worker;
}

function keep(task: string, worker: ParsingWorker): void {
  if (waiting.has(task)) {
    void worker.kill();
    return;
  }
  const timer = setTimeout(() => {
    waiting.delete(task);
    void worker.kill();
  }, waitingMilliseconds);
  timer.unref();
  waiting.set(task, { worker, timer });
}
