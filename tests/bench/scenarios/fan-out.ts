import * as encoding from 'lib0/encoding';
import { Deliveries } from '../load/deliveries.js';
import { enter, leave, roomWith } from '../load/enter.js';
import { baseText, script } from '../load/script.js';
import { pause, type Scenario, type Stage } from './scenario.js';

const writers = 10;
const readers = 190;
const editsPerSecond = 5;
const warmUpSeconds = 20;

const metrics = {
  p50: { title: 'p50', unit: 'ms', digits: 1 },
  p99: { title: 'p99', unit: 'ms', digits: 1 },
  cpu: { title: 'CPU per 1 000 edits delivered', unit: 'ms', digits: 1 },
};

export const fanOut: Scenario = {
  name: 'fan-out',
  title: 'Fan-out: 10 writers and 190 readers in one text',
  description:
    'Each writer types five letters a second; every letter goes to 199 others. Latency from sending to receiving.',
  metrics,
  suits: () => true,
  play: (stage) => play(stage, () => null),
};

export const fanOutWithCarets: Scenario = {
  name: 'carets',
  title: 'The same, and each writer moves a caret with each letter',
  description: 'CPU is still per 1 000 edits delivered; the carets are what comes on top.',
  metrics,
  suits: () => true,
  play: (stage) => play(stage, caretAt),
};

async function play(stage: Stage, caretOf: (clientId: number, edit: number) => Uint8Array | null) {
  const server = await stage.installed.start();
  const base = baseText();
  const room = await roomWith(stage, base);
  const edits = (warmUpSeconds + stage.seconds) * editsPerSecond + 5;
  const scripts = Array.from({ length: writers }, (_, n) => script(base, n, edits));
  const deliveries = new Deliveries();
  const clients = await enter(stage, Array<string>(writers + readers).fill(room), (n) => {
    const reader = { clientId: scripts[n]?.clientId ?? null, at: 0, isSampled: true };
    return { onUpdate: (update) => deliveries.received(reader, update) };
  });

  const timers = scripts.map(({ clientId, updates }, n) => {
    let edit = 0;
    const type = () => {
      const update = updates[edit];
      if (!update) return;
      deliveries.sent(clientId);
      clients[n]?.send(update);
      const caret = caretOf(clientId, edit++);
      if (caret) clients[n]?.sendCaret(caret);
    };
    const everyMs = 1_000 / editsPerSecond;
    // Spread by the golden ratio: neither in step nor evenly apart.
    return setTimeout(() => (timers[n] = setInterval(type, everyMs)), ((n * 0.618) % 1) * everyMs);
  });
  await pause(warmUpSeconds * 1_000);
  const before = { cpu: server.cpuMilliseconds(), count: deliveries.count };
  deliveries.latency.clear();
  await pause(stage.seconds * 1_000);
  const cpu = (server.cpuMilliseconds() - before.cpu) / ((deliveries.count - before.count) / 1_000);
  for (const timer of timers) clearInterval(timer);
  await leave(clients);
  await server.stop();
  return { p50: deliveries.latency.quantile(0.5), p99: deliveries.latency.quantile(0.99), cpu };
}

/** What an editor says about its caret: whose it is, and two positions in the text. */
function caretAt(clientId: number, edit: number): Uint8Array {
  const position = { type: null, tname: null, item: { client: clientId, clock: edit }, assoc: -1 };
  const state = {
    user: { name: `Writer ${clientId}`, color: '#30bced' },
    cursor: { anchor: position, head: position },
  };
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, edit + 1);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}
