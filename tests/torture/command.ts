import { parseArgs } from 'node:util';
import { convergence } from './convergence.js';
import { fuzz } from './fuzz.js';
import { killStorm } from './kill-storm.js';
import { powerCut } from './power-cut.js';
import { someSeed } from '@undersigned/editor/testing';
import { soak } from './soak.js';
import { siege } from './siege.js';
import { signLoad } from './sign-load/sign-load.js';

/** Each run with the numbers it takes and what it does; it gives whether the promise held. */
const runs: Record<string, { defaults: Record<string, number>; run: (given: Given) => Promise<boolean> }> = {
  'kill-storm': {
    defaults: { kills: 200, writers: 24 },
    run: async ({ kills = 0, writers = 0, seed }) =>
      judged(await killStorm({ kills, writers, seed, say: console.log })),
  },
  convergence: {
    defaults: { schedules: 2_000 },
    run: async ({ schedules = 0, seed }) => judged(await convergence({ schedules, seed, say: console.log })),
  },
  fuzz: {
    defaults: { frames: 300_000 },
    run: async ({ frames = 0, seed }) => judged(await fuzz({ frames, seed, say: console.log })),
  },
  siege: {
    defaults: { frames: 200_000 },
    run: async ({ frames = 0, seed }) => judged(await siege({ frames, seed, say: console.log })),
  },
  'power-cut': {
    defaults: { cuts: 200, words: 4_000 },
    run: async ({ cuts = 0, words = 0, seed }) =>
      judged(await powerCut({ cuts, words, seed, say: console.log })),
  },
  'sign-load': {
    defaults: { seconds: 60, rate: 167, kills: 0, editors: 30 },
    run: async ({ seconds = 0, rate = 0, kills = 0, editors = 0, seed }) =>
      judged(await signLoad({ seconds, rate, kills, editors, seed, say: console.log })),
  },
  soak: {
    defaults: { minutes: 60, sockets: 300 },
    run: async ({ minutes = 0, sockets = 0, seed }) =>
      judged(await soak({ minutes, sockets, seed, say: console.log })),
  },
};

type Given = Record<string, number> & { seed: number };

/** Runs one of the proofs by name, prints its seed first and its figures last. Gives whether it held. */
export async function runTorture(name: string | undefined, words: string[]): Promise<boolean> {
  const chosen = name === undefined ? undefined : runs[name];
  if (!chosen) throw new Error(`which one: ${Object.keys(runs).join(', ')}?`);
  const names = ['seed', ...Object.keys(chosen.defaults)];
  const options = Object.fromEntries(names.map((one) => [one, { type: 'string' as const }]));
  const { values } = parseArgs({ args: words, options });
  const given: Given = { seed: someSeed(), ...chosen.defaults };
  for (const [one, value] of Object.entries(values)) given[one] = Number(value);
  console.log(
    `${name} ${Object.entries(given)
      .map(([one, value]) => `--${one} ${value}`)
      .join(' ')}`,
  );
  return chosen.run(given);
}

function judged({ faults }: { faults: string[] }): boolean {
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'held' : `BROKEN: ${faults.length} faults`);
  return faults.length === 0;
}
