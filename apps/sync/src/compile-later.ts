import { setFlagsFromString } from 'node:v8';

/** Bytes of its bytecode that a function runs before V8 thinks about optimising it: while everybody comes back, and after. */
const patientBudget = 600_000;
const usualBudget = 67_584;

/** Whoever is cut off when a server restarts comes back within five seconds (`reconnectDelay` in apps/web). */
const comingBackMs = 5_000;

/**
 * Lets V8 optimise a function only after it has run nine times as much as usual, in the first seconds of the process.
 * A server that has just been started and into which everybody comes back at once spent half of its processor time in
 * the optimising compiler, and with one core everybody waits for it (docs/benchmarks.md, reconnect storm). After that
 * it is worth its time: 500 texts cost a quarter more without it. To be called before anything else runs; V8 reads the
 * budget each time it is used up.
 */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${patientBudget}`);
  setTimeout(() => setFlagsFromString(`--interrupt-budget=${usualBudget}`), comingBackMs).unref();
}
