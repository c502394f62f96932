import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { history } from '../load/history.js';
import { root } from '../../support/repository.js';
import type { Scenario } from '../scenarios/scenario.js';
import { nodeOfHocuspocus, peerVersion } from '../servers/peers.js';
import { canPin } from '../servers/server-process.js';
import type { ServerKind } from '../servers/server.js';
import { goals } from './goals.js';
import { plot } from './plot.js';
import type { Results } from './results.js';
import { table } from './table.js';

const begin = '<!-- what was measured begins here -->';
const end = '<!-- what was measured ends here -->';

/** Replaces the measured part of docs/benchmarks.md and draws its picture; what people wrote around it stays. */
export function writeReport(
  results: Results,
  scenarios: Scenario[],
  servers: ServerKind[],
  run: { runs: number; loadBefore: number },
): void {
  const page = join(root, 'docs/benchmarks.md');
  const text = readFileSync(page, 'utf8');
  const measured = [
    begin,
    '',
    circumstances(run),
    '',
    table(results, scenarios, servers),
    '',
    '![The same figures as bars](images/benchmarks.svg)',
    '',
    '### Against the goals',
    '',
    goals(results, scenarios, servers),
    '',
    end,
  ].join('\n');
  writeFileSync(
    page,
    text.slice(0, text.indexOf(begin)) + measured + text.slice(text.indexOf(end) + end.length),
  );
  writeFileSync(join(root, 'docs/images/benchmarks.svg'), plot(results, scenarios, servers));
}

function circumstances({ runs, loadBefore }: { runs: number; loadBefore: number }): string {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const place = canPin
    ? 'each server on one core, the load on another'
    : 'servers and load on whichever core was free';
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${gigabytes} GB, Linux ${release()}; ${place}; medians of ${runs} runs, the servers taking turns. The machine's load average before the run was ${loadBefore.toFixed(1)}${loadBefore > 0.5 ? ': it was not idle, so latencies are too high for everybody and only ratios say something' : ''}.`,
    `Node ${process.versions.node} for all but Hocuspocus (${nodeOfHocuspocus()}); ws ${peerVersion('ws')}, @y/websocket-server ${peerVersion('@y/websocket-server')}, Hocuspocus ${peerVersion('@hocuspocus/server')} with its SQLite extension ${peerVersion('@hocuspocus/extension-sqlite')} on better-sqlite3 ${peerVersion('better-sqlite3')}, all on yjs ${peerVersion('yjs')}.`,
    `The long history is ${history().source}.`,
  ].join(' ');
}
