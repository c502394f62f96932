import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { Client } from '../torture/client.js';
import { canPretendDisk, pretendDisk, type Disk } from '../torture/disk.js';
import { setStage, type Stage } from '../torture/stage.js';
import { token, tokensIn, type } from '../torture/tokens.js';

let stage: Stage | null = null;
let disk: Disk | null = null;
let clients: Client[] = [];
afterEach(async () => {
  for (const client of clients) client.leave();
  clients = [];
  await stage?.dispose();
  disk?.dispose();
  [stage, disk] = [null, null];
});

const ready = (port: number) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (answer) => ((await answer.json()) as { checks: { writes: boolean } }).checks.writes,
  );

describe.runIf(canPretendDisk())('a disk that takes nothing more', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'storage-fails'],
  ] as const)('%s: nothing is shown or acknowledged, and it goes on by itself', async (code, reason) => {
    stage = await setStage({ writers: 3 });
    disk = pretendDisk();
    const documentId = await stage.newDocument();
    const { port, writers } = stage;
    await stage.start({ ...disk.env, LOG_LEVEL: 'silent' });
    clients = writers.map((writer) => new Client(new Y.Doc(), { port, documentId, writer }));
    const [ana, bram, carla] = clients as [Client, Client, Client];
    await until('everybody to have the text', () => clients.every((client) => client.isSynced));
    type(ana.ydoc, token('before'));
    await until('the word on disk', () => ana.isSaved && tokensIn(carla.ydoc).length === 1);
    expect(await ready(port)).toBe(true);

    const ballast = join(stage.dataDir, 'ballast');
    writeFileSync(ballast, 'room');
    disk.fail(code);
    type(ana.ydoc, token('first'));
    await until('the pause', () => clients.every(({ pause }) => pause === reason));
    if (code === 'ENOSPC') await until('the ballast to go', () => !existsSync(ballast));
    else expect(existsSync(ballast)).toBe(true);
    type(ana.ydoc, token('second'));
    type(bram.ydoc, token('third'));
    await until('the server to say that it is not ready', async () => !(await ready(port)));
    expect(tokensIn(carla.ydoc)).toEqual([token('before')]);
    expect([ana.isSaved, bram.isSaved]).toEqual([false, false]);

    disk.mend();
    await until('everything on disk', () => clients.every((client) => client.isSaved && !client.pause));
    await until('everybody to see it', () => clients.every(({ ydoc }) => tokensIn(ydoc).length === 4));
    expect(clients.map(({ closed, refusals }) => ({ closed, refusals }))).toEqual(
      clients.map(() => ({ closed: null, refusals: [] })),
    );
    await until('the server to be ready again', () => ready(port));
    await stage.kill();
    const words = ['before', 'first', 'second', 'third'].map(token);
    expect(tokensIn(await stage.read(documentId)).toSorted()).toEqual(words.toSorted());
  });
});
