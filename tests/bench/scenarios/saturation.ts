import { Deliveries } from '../load/deliveries.js';
import { enter, leave, roomWith } from '../load/enter.js';
import { baseText, script } from '../load/script.js';
import { pause, type Scenario, type Stage } from './scenario.js';

const readers = 100;
const writers = 20;
/** Edits a writer has on their way that the last reader has not seen yet. */
const mostUnseen = 20;
const warmUpSeconds = 5;
/** More than the fastest server takes. */
const editsPerWriterAndSecond = 5_000;

export const saturation: Scenario = {
  name: 'saturation',
  title: 'Saturation: 20 writers as fast as they can, 100 readers',
  description: `Each writer keeps ${mostUnseen} letters under way that the last reader has not seen. Delivered to readers, however packed.`,
  metrics: {
    delivered: { title: 'edits delivered', unit: '/s', digits: 0 },
    p50: { title: 'p50', unit: 'ms', digits: 1 },
    p99: { title: 'p99', unit: 'ms', digits: 1 },
    cpu: { title: 'CPU per 1 000 edits delivered', unit: 'ms', digits: 2 },
  },
  suits: () => true,
  play,
};

async function play(stage: Stage) {
  const server = await stage.installed.start({ withoutRates: true });
  const base = baseText();
  const room = await roomWith(stage, base);
  const edits = (warmUpSeconds + stage.seconds) * editsPerWriterAndSecond;
  const scripts = Array.from({ length: writers }, (_, n) => script(base, n, edits));
  const writing = await enter(stage, Array<string>(writers).fill(room));

  const sent = new Map(scripts.map(({ clientId }) => [clientId, 0]));
  const deliveries = new Deliveries();
  let isOver = false;
  const type = (n: number, upTo: number) => {
    const { clientId, updates } = scripts[n] ?? { clientId: 0, updates: [] };
    let next = sent.get(clientId) ?? 0;
    for (; next < upTo && !isOver; next++) {
      const update = updates[next];
      if (!update) throw new Error('the script of a writer is too short');
      deliveries.sent(clientId);
      writing[n]?.send(update);
    }
    sent.set(clientId, next);
  };
  const reading = await enter(stage, Array<string>(readers).fill(room), (n) => {
    const reader = { clientId: null, at: 0, isSampled: n % 10 === 0 };
    return {
      onUpdate: (update) => {
        const runs = deliveries.received(reader, update);
        if (n !== readers - 1) return;
        for (const { clientId, to } of runs) type(clientId - 1_000, to + mostUnseen);
      },
    };
  });
  scripts.forEach((_, n) => type(n, mostUnseen));

  await pause(warmUpSeconds * 1_000);
  const before = { cpu: server.cpuMilliseconds(), count: deliveries.count, at: performance.now() };
  deliveries.latency.clear();
  await pause(stage.seconds * 1_000);
  const count = deliveries.count - before.count;
  const cpu = (server.cpuMilliseconds() - before.cpu) / (count / 1_000);
  const delivered = count / ((performance.now() - before.at) / 1_000);
  const { latency } = deliveries;
  const answer = { delivered, p50: latency.quantile(0.5), p99: latency.quantile(0.99), cpu };
  isOver = true;
  await leave([...writing, ...reading]);
  await server.stop();
  return answer;
}
