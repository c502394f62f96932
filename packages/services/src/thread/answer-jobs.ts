import { parentPort } from 'node:worker_threads';

export interface NumberedJob<In> {
  number: number;
  job: In;
}

export type JobAnswer<Out> = { number: number; value: Out } | { number: number; failure: string };

/** Answers, in a thread, the jobs that a `JobThread` gives it. What `act` throws becomes the failure of its job. */
export function answerJobs<In, Out>(act: (job: In) => Out | Promise<Out>): void {
  parentPort?.on('message', ({ number, job }: NumberedJob<In>) => {
    void answerTo(number, () => act(job)).then((answer) => parentPort?.postMessage(answer));
  });
}

async function answerTo<Out>(number: number, act: () => Out | Promise<Out>): Promise<JobAnswer<Out>> {
  try {
    return { number, value: await act() };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : 'unknown' };
  }
}
