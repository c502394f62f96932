import { enter, leave, roomWith } from '../load/enter.js';
import { baseText } from '../load/script.js';
import { pause, type Scenario, type Stage } from './scenario.js';

const rooms = 1_000;
const paragraphs = 125;

export const memory: Scenario = {
  name: 'memory',
  title: '1 000 open texts of 50 kB, one reader each',
  description:
    'What the server occupies beyond what it did when it had just started, after a full collection, per text: while they are open, and 30 s after everybody left.',
  metrics: {
    open: { title: 'open', unit: 'kB', digits: 0 },
    left: { title: '30 s after all left', unit: 'kB', digits: 0 },
  },
  suits: ({ keepsText }) => keepsText,
  play,
};

async function play(stage: Stage) {
  const { installed, kind } = stage;
  const text = baseText(400, paragraphs);
  let server = await installed.start();
  const names: string[] = [];
  for (let n = 0; n < rooms; n++) names.push(await roomWith(stage, text));
  if (kind.keepsTextOnDisk) {
    await server.stop();
    server = await installed.start();
  }
  // A first visitor, so that code that is loaded late does not count as a text.
  await leave(await enter(stage, names.slice(0, 20)));
  const before = kind.keepsTextOnDisk ? await server.residentKilobytes() : emptyKilobytes;
  const clients = await enter(stage, names);
  const open = ((await server.residentKilobytes()) - before) / rooms;
  await leave(clients);
  await pause(30_000);
  const left = ((await server.residentKilobytes()) - before) / rooms;
  await server.stop();
  return { open, left };
}

/** What a server without a disk occupies before its first text; its texts are there from when they are written. */
const emptyKilobytes = 75_000;
