import type { Stage } from '../scenarios/scenario.js';
import { LoadClient, type Listener } from './load-client.js';

const atOnce = 50;

/** Opens that many clients, a few at a time; `listen` says what each does with what it hears. */
export async function enter(
  { installed }: Pick<Stage, 'installed'>,
  rooms: string[],
  listen: (n: number) => Listener = () => ({}),
): Promise<LoadClient[]> {
  const clients: LoadClient[] = [];
  for (let start = 0; start < rooms.length; start += atOnce) {
    const group = rooms.slice(start, start + atOnce).map((room, index) => {
      const n = start + index;
      return LoadClient.open(installed.door(room, n), listen(n));
    });
    clients.push(...(await Promise.all(group)));
  }
  return clients;
}

export const leave = async (clients: LoadClient[]): Promise<void> => {
  await Promise.all(clients.map((client) => client.close()));
};

/** A room whose text somebody has written, with nobody in it any more. */
export async function roomWith(stage: Pick<Stage, 'installed' | 'kind'>, text: Uint8Array): Promise<string> {
  const room = await stage.installed.newRoom();
  if (!stage.kind.keepsText) return room;
  let hasArrived = false;
  const [author, witness] = await enter(stage, [room, room], (n) =>
    n === 1 ? { onUpdate: () => (hasArrived = true) } : {},
  );
  author?.send(text);
  await soon('the first text to arrive', () => hasArrived);
  await leave([author, witness].filter((client) => client !== undefined));
  return room;
}

/** Waits until the condition holds, asking each time the event loop turns. */
export async function soon(what: string, condition: () => boolean, patience = 120_000): Promise<void> {
  const giveUpAt = Date.now() + patience;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
