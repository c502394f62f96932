import * as Y from 'yjs';
import { enter, leave, roomWith, soon } from '../load/enter.js';
import { baseText, script } from '../load/script.js';
import type { Scenario, Stage } from './scenario.js';

const writers = 25;
const editsEach = 50;
const everyMs = 250;

export const kill: Scenario = {
  name: 'kill',
  title: 'kill −9 right after 1 250 edits were seen',
  description:
    '25 people type 50 letters each within 12.5 s. The moment another client has seen the last one the server is killed, everybody is sent away, and a newcomer asks the restarted server for the text.',
  metrics: { lost: { title: 'seen edits that are gone', unit: 'of 1 250', digits: 0 } },
  suits: ({ keepsText }) => keepsText,
  play,
};

async function play(stage: Stage) {
  const { installed } = stage;
  let server = await installed.start();
  const base = baseText();
  const room = await roomWith(stage, base);
  const scripts = Array.from({ length: writers }, (_, n) => script(base, n, editsEach));
  const seen = new Map<number, number>();
  const note = (update: Uint8Array) => {
    for (const [clientId, clock] of Y.parseUpdateMeta(update).to) {
      seen.set(clientId, Math.max(clock, seen.get(clientId) ?? 0));
    }
  };
  const clients = await enter(stage, Array<string>(writers + 1).fill(room), (n) =>
    n === writers ? { onUpdate: note } : {},
  );
  let edit = 0;
  const typing = setInterval(() => {
    scripts.forEach(({ updates }, n) => {
      const update = updates[edit];
      if (update) clients[n]?.send(update);
    });
    edit++;
  }, everyMs);
  await soon('the last edit', () => scripts.every(({ clientId }) => seen.get(clientId) === editsEach));
  await server.kill();
  clearInterval(typing);
  await leave(clients);

  server = await installed.start();
  let text: Uint8Array = Uint8Array.of(0, 0);
  await leave(await enter(stage, [room], () => ({ onText: (update) => (text = update) })));
  await server.stop();
  const { to } = Y.parseUpdateMeta(text);
  const kept = scripts.reduce((sum, { clientId }) => sum + (to.get(clientId) ?? 0), 0);
  return { lost: writers * editsEach - kept };
}
