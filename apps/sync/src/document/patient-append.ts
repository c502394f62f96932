import type { Pause } from '@undersigned/protocol';
import { storageFaultOf } from '@undersigned/services';
import type { AppendLogs } from './group-commit.js';

export interface Patience {
  /** Told when the storage stops taking anything, with the error, and with null when it takes it again. */
  changed(pause: Pause | null, error?: unknown): void;
  /** Ends the waiting: what could not be written by then is not. */
  signal: AbortSignal;
  /** How long to wait between two attempts. */
  retryMs: number;
}

const pauses = { full: 'disk-full', failing: 'storage-fails' } as const;

/**
 * An append that outlasts a full disk or a database that went away: it tries the same batches again until they
 * are written, so that nobody has to reconnect and no edit in line is lost. Throws every other error at once.
 */
export function patientAppend(append: AppendLogs, { changed, signal, retryMs }: Patience): AppendLogs {
  return async (batches) => {
    for (let pause: Pause | null = null; ;) {
      try {
        const outcomes = await append(batches);
        if (pause) changed(null);
        return outcomes;
      } catch (error) {
        const fault = storageFaultOf(error);
        if (!fault || signal.aborted) {
          if (pause) changed(null);
          throw error;
        }
        if (pause !== pauses[fault]) changed(pauses[fault], error);
        pause = pauses[fault];
      }
      await soon(retryMs, signal);
    }
  };
}

/** Resolves after a while, or at once when the signal comes. */
function soon(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    signal.addEventListener('abort', wake);
  });
}
