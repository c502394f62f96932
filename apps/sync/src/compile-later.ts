import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimise a function only after it has run nine times as much as usual (600 000 instead of 67 584 bytes of
 * its bytecode). A server that has just been started and into which everybody comes back at once spent half of its
 * processor time in the optimising compiler, and with one core everybody waits for it (docs/benchmarks.md, reconnect
 * storm). What runs all day is optimised a few seconds later, and as well. To be called
 * before anything else runs; V8 reads the budget each time it is used up.
 */
export function compileLater(): void {
  setFlagsFromString('--interrupt-budget=600000');
}
