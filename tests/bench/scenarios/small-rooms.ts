import { Deliveries } from '../load/deliveries.js';
import { Distribution } from '../load/distribution.js';
import { enter, leave, roomWith } from '../load/enter.js';
import { baseText, script } from '../load/script.js';
import { pause, type Scenario, type Stage } from './scenario.js';

const rooms = 500;
const writersEach = 2;
const warmUpSeconds = 20;

export const smallRooms: Scenario = {
  name: 'rooms',
  title: '500 texts with two writers each',
  description: 'Every writer types one letter a second, which goes to the other one.',
  metrics: {
    p50: { title: 'p50', unit: 'ms', digits: 1 },
    p99: { title: 'p99', unit: 'ms', digits: 1 },
    cpu: { title: 'CPU per 1 000 edits delivered', unit: 'ms', digits: 0 },
  },
  suits: () => true,
  play,
};

async function play(stage: Stage) {
  const server = await stage.installed.start();
  const base = baseText();
  const names: string[] = [];
  for (let n = 0; n < rooms; n++) names.push(await roomWith(stage, base));
  const edits = warmUpSeconds + stage.seconds + 2;
  const scripts = Array.from({ length: writersEach }, (_, n) => script(base, n, edits));
  const latency = new Distribution();
  const deliveries = names.map(() => new Deliveries(latency));
  const seats = names.flatMap((name) => Array<string>(writersEach).fill(name));
  const clients = await enter(stage, seats, (n) => {
    const reader = { clientId: scripts[n % writersEach]?.clientId ?? null, at: 0, isSampled: true };
    const room = deliveries[Math.floor(n / writersEach)];
    return { onUpdate: (update) => room?.received(reader, update) };
  });

  const timers = clients.map((client, n) => {
    const { clientId, updates } = scripts[n % writersEach] ?? { clientId: 0, updates: [] };
    let edit = 0;
    const type = () => {
      const update = updates[edit++];
      if (!update) return;
      deliveries[Math.floor(n / writersEach)]?.sent(clientId);
      client.send(update);
    };
    return setTimeout(() => (timers[n] = setInterval(type, 1_000)), ((n * 0.618) % 1) * 1_000);
  });
  const count = () => deliveries.reduce((sum, room) => sum + room.count, 0);
  await pause(warmUpSeconds * 1_000);
  const before = { cpu: server.cpuMilliseconds(), count: count() };
  latency.clear();
  await pause(stage.seconds * 1_000);
  const cpu = (server.cpuMilliseconds() - before.cpu) / ((count() - before.count) / 1_000);
  for (const timer of timers) clearInterval(timer);
  await leave(clients);
  await server.stop();
  return { p50: latency.quantile(0.5), p99: latency.quantile(0.99), cpu };
}
