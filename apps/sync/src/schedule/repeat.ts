import type { Logger } from '../logger.js';

export interface Repeating {
  /** Resolves when the run under way, if any, has ended; none comes after it. */
  stop(): Promise<void>;
}

/** Runs `work` again `everyMs` after it last ended. A run that throws is logged and the next one comes. */
export function repeat(everyMs: number, work: () => Promise<unknown>, log: Logger): Repeating {
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();

  const run = async () => {
    try {
      await work();
    } catch (error) {
      log.error({ event: 'schedule.failed', work: work.name, err: error });
    }
    if (!isStopped) next();
  };
  const next = () => {
    timer = setTimeout(() => (running = run()), everyMs);
  };
  next();

  return {
    stop: async () => {
      isStopped = true;
      if (timer) clearTimeout(timer);
      await running;
    },
  };
}
