import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePorts } from '../support/free-ports.js';
import { goals } from './report/goals.js';
import { collect, type Results } from './report/results.js';
import { writeReport } from './report/write-report.js';
import { table } from './report/table.js';
import { fanOut, fanOutWithCarets } from './scenarios/fan-out.js';
import { kill } from './scenarios/kill.js';
import { longHistory } from './scenarios/long-history.js';
import { memory } from './scenarios/memory.js';
import { saturation } from './scenarios/saturation.js';
import { review } from './scenarios/review.js';
import type { Scenario } from './scenarios/scenario.js';
import { smallRooms } from './scenarios/small-rooms.js';
import { storm } from './scenarios/storm.js';
import { classicServer, hocuspocus, relay } from './servers/peers.js';
import type { ServerKind } from './servers/server.js';
import { undersigned } from './servers/undersigned.js';

const scenarios = [
  fanOut,
  fanOutWithCarets,
  saturation,
  smallRooms,
  longHistory,
  storm,
  kill,
  memory,
  review,
];
const servers = [relay, classicServer, hocuspocus, undersigned];

const { values: wanted } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    server: { type: 'string', multiple: true },
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '8' },
  },
});
const chosen = scenarios.filter(({ name }) => wanted.only?.includes(name) ?? true);
const compared = servers.filter(({ name }) => wanted.server?.some((part) => name.includes(part)) ?? true);
if (chosen.length === 0) throw new Error(`--only takes ${scenarios.map(({ name }) => name).join(', ')}`);
const runs = Number(wanted.runs);

/** What else the machine is doing. */
const [loadBefore = 0] = loadavg();
const isForTheRecord = !wanted.only && !wanted.server && runs >= 3;

const results: Results = new Map();
for (const scenario of chosen) {
  // Turn by turn, so that what else the machine does meets all of them alike.
  for (let run = 0; run < runs; run++) {
    for (const kind of compared.filter((one) => scenario.suits(one))) {
      const numbers = await playOnce(scenario, kind);
      collect(results, scenario, kind, numbers);
      console.error(`${scenario.name} ${run + 1}/${runs} ${kind.name}`, numbers);
    }
  }
  // After each, so that a run that is broken off has not been for nothing.
  if (isForTheRecord) writeReport(results, played(), compared, { runs, loadBefore });
}
console.log(`\n${table(results, chosen, compared)}\n\n${goals(results, chosen, compared)}`);

/** The scenarios there are results of. */
function played(): Scenario[] {
  return chosen.filter(({ name }) => results.has(name));
}

async function playOnce(scenario: Scenario, kind: ServerKind): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-bench-'));
  const [port = 0] = await freePorts(1);
  const installed = await kind.install(folder, port);
  try {
    return await scenario.play({ kind, installed, seconds: Number(wanted.seconds) });
  } finally {
    await installed.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}
