import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** With less than this left behind, nobody would notice. */
const worthwhile = 8 * 2 ** 20;

/** The share of its time for which the server may have been at work and still be called idle. */
const mostWork = 0.2;

/**
 * Clears away what texts leave behind that left memory. V8 collects when something new needs room: a server that
 * everybody has left for the night would keep all of their texts until the morning.
 */
export class Leftovers {
  #bytes = 0;
  #since = performance.eventLoopUtilization();

  /** `collect` stops everything for some hundredths of a second. */
  constructor(private readonly collect: () => void = collectorOfV8()) {}

  /** A text of about so many bytes has left. */
  add(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Collects if that is worthwhile and hardly anybody has been in need of the server since the last look. */
  look(): void {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#since);
    this.#since = now;
    if (this.#bytes < worthwhile || utilization > mostWork) return;
    this.#bytes = 0;
    this.collect();
  }
}

function collectorOfV8(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void; // V8's own, which the flag puts into every new context
}
