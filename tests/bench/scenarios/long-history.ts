import { performance } from 'node:perf_hooks';
import { enter, leave, soon } from '../load/enter.js';
import { history, progressIn, textOf, type History } from '../load/history.js';
import type { ServerProcess } from '../servers/server-process.js';
import { pause, type Scenario, type Stage } from './scenario.js';

const crowd = 50;
/** Longer than Hocuspocus waits before it stores. */
const restMs = 5_000;
/** Servers that gather a tick's edits choke on tens of thousands at once. */
const mostUnseen = 200;

export const longHistory: Scenario = {
  name: 'history',
  title: 'A long history: every keystroke of a paper',
  description:
    'One client writes it as fast as it is taken, at most 200 letters ahead of what another has seen, until another one has received it all; the server is restarted; then one client opens the text, and after another restart 50 at once. Until the last byte has arrived.',
  metrics: {
    accepted: { title: 'writing it: edits', unit: '/s', digits: 0 },
    one: { title: 'cold open, 1 client', unit: 'ms', digits: 0 },
    many: { title: `cold open, ${crowd} clients`, unit: 'ms', digits: 0 },
    bytes: { title: 'bytes sent to each', unit: 'kB', digits: 0 },
  },
  suits: ({ keepsTextOnDisk }) => keepsTextOnDisk,
  play,
};

async function play(stage: Stage) {
  const room = await stage.installed.newRoom();
  const whole = history();
  let server = await stage.installed.start({ withoutRates: true });
  const accepted = await write(stage, room, whole);
  await pause(restMs);
  server = await restart(stage, server);
  const one = await open(stage, room, 1, whole);
  server = await restart(stage, server);
  const many = await open(stage, room, crowd, whole);
  await server.stop();
  return { accepted, one: one.milliseconds, many: many.milliseconds, bytes: one.bytes / 1_000 };
}

async function restart({ installed }: Stage, server: ServerProcess): Promise<ServerProcess> {
  await server.stop();
  return installed.start({ withoutRates: true });
}

async function write(stage: Stage, room: string, whole: History): Promise<number> {
  let seen = 0;
  const [writer, reader] = await enter(stage, [room, room], (n) =>
    n === 1 ? { onUpdate: (update) => (seen += progressIn(update)) } : {},
  );
  if (!writer || !reader) throw new Error('nobody entered');
  const begun = performance.now();
  writer.send(whole.beginning);
  for (const [index, update] of whole.updates.entries()) {
    const ahead = () => (whole.progress[index] ?? 0) - seen;
    if (ahead() > mostUnseen) await soon('the reader to follow', () => ahead() < mostUnseen / 2);
    writer.send(update);
  }
  writer.send(whole.end);
  await soon('the last keystroke', () => seen === whole.length);
  const seconds = (performance.now() - begun) / 1_000;
  await leave([writer, reader]);
  return whole.updates.length / seconds;
}

async function open(stage: Stage, room: string, count: number, whole: History) {
  const texts: Uint8Array[] = [];
  const begun = performance.now();
  const clients = await enter(stage, Array<string>(count).fill(room), (n) => ({
    onText: (update) => (texts[n] = update),
  }));
  const milliseconds = performance.now() - begun;
  const [first = new Uint8Array()] = texts;
  if (textOf(first) !== whole.text) throw new Error('a newcomer was given another text');
  await leave(clients);
  return { milliseconds, bytes: first.length };
}
