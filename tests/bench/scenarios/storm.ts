import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { leave, roomWith, soon } from '../load/enter.js';
import { LoadClient } from '../load/load-client.js';
import { baseText, script } from '../load/script.js';
import type { Scenario, Stage } from './scenario.js';

const people = 200;
const editsEach = 50;

export const storm: Scenario = {
  name: 'storm',
  title: 'Reconnect storm: 200 clients with 50 offline edits each',
  description: 'All come back at the same moment. Until everybody has everybody’s edits.',
  metrics: { converged: { title: 'all have all', unit: 'ms', digits: 0 } },
  suits: ({ keepsText }) => keepsText,
  play,
};

async function play(stage: Stage) {
  const server = await stage.installed.start();
  const base = baseText();
  const room = await roomWith(stage, base);
  const writers = Array.from({ length: people }, (_, n) => offline(base, n));
  const clockOf = new Map(writers.map(({ clientId }) => [clientId, editsEach]));

  const begun = performance.now();
  const progress = writers.map((writer) => new Progress(clockOf, writer.clientId));
  const clients = await Promise.all(
    writers.map(({ stateVector, edits }, n) => {
      const hears = (update: Uint8Array) => progress[n]?.take(update);
      const listener = { onText: hears, onUpdate: hears, answer: () => edits };
      return LoadClient.open(stage.installed.door(room, n), listener, stateVector);
    }),
  );
  await soon('everybody to have everything', () => progress.every(({ missing }) => missing === 0));
  const converged = performance.now() - begun;
  await leave(clients);
  await server.stop();
  return { converged };
}

/** What somebody brings back: their edits as one update, and what their copy of the text holds. */
function offline(base: Uint8Array, n: number) {
  const { clientId, updates } = script(base, n, editsEach);
  const ydoc = new Y.Doc();
  for (const update of [base, ...updates]) Y.applyUpdate(ydoc, update);
  const edits = Y.encodeStateAsUpdate(ydoc, Y.encodeStateVectorFromUpdate(base));
  return { clientId, edits, stateVector: Y.encodeStateVector(ydoc) };
}

/** How many edits somebody still lacks. Everybody is sent the same frames, so each is parsed once. */
class Progress {
  readonly #has = new Map<number, number>();
  missing: number;

  constructor(
    private readonly wanted: Map<number, number>,
    own: number,
  ) {
    this.#has.set(own, editsEach);
    this.missing = wanted.size - 1;
  }

  take(update: Uint8Array): void {
    for (const [clientId, clock] of clocksIn(update)) {
      const wanted = this.wanted.get(clientId);
      const before = this.#has.get(clientId) ?? 0;
      if (wanted === undefined || clock <= before) continue;
      this.#has.set(clientId, clock);
      if (clock === wanted) this.missing--;
    }
  }
}

const parsed = new Map<string, Map<number, number>>();

function clocksIn(update: Uint8Array): Map<number, number> {
  if (update.length > 4_096) return Y.parseUpdateMeta(update).to;
  const key = Buffer.from(update.buffer, update.byteOffset, update.byteLength).toString('latin1');
  const known = parsed.get(key);
  if (known) return known;
  const { to } = Y.parseUpdateMeta(update);
  if (parsed.size > 1_000) parsed.clear();
  parsed.set(key, to);
  return to;
}
