import { join } from 'node:path';
import { openDatabase } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { beginSession, contextOn, createDocument, setAccess, type Context } from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import { root } from '../../support/repository.js';
import { plainWire } from '../load/wire.js';
import { ServerProcess } from './server-process.js';
import type { ServerKind } from './server.js';

/** Enough that nobody has more sockets than one person may. */
const people = 100;
const baseUrl = 'http://localhost:3000';

/** Our server as it ships: durable, with permissions, ownership of client ids and the schema gate. */
export const undersigned: ServerKind = {
  name: 'Undersigned',
  isOurs: true,
  keepsText: true,
  keepsTextOnDisk: true,
  install: async (folder, port) => {
    const location = { engine: 'sqlite', file: join(folder, 'undersigned.sqlite') } as const;
    await migrate(location);
    const db = openDatabase(location);
    const ctx = contextOn(db, { baseUrl, syncUrl: `ws://127.0.0.1:${port}` });
    const { member } = await testCoalition(ctx);
    const focalPoint = await member('Focal point', 'focal-point', null);
    const cookies: string[] = [];
    for (let n = 0; n < people; n++)
      cookies.push(await cookieOf(ctx, await member(`Writer ${n}`, 'member', null)));
    const env = { DATA_DIR: folder, SYNC_PORT: String(port), BASE_URL: baseUrl, LOG_LEVEL: 'error' };
    const secret = { AUTH_SECRET: 'a secret of a benchmark, long enough to be one' };
    return {
      start: ({ withoutRates = false } = {}) =>
        ServerProcess.start({
          args: [
            join(root, withoutRates ? 'tests/bench/servers/without-rates.mjs' : 'apps/sync/dist/main.js'),
          ],
          port,
          env: { ...env, ...secret },
        }),
      newRoom: () => newText(ctx, focalPoint),
      door: (room, n) => ({
        url: `ws://127.0.0.1:${port}/sync/${room}?saved=1`,
        headers: { origin: baseUrl, cookie: `undersigned-session=${cookies[n % people]}` },
        wire: plainWire,
        keepsText: true,
      }),
      dispose: () => db.close(),
    };
  },
};

async function cookieOf(ctx: Context, { personId }: MemberActor): Promise<string> {
  const secret = ctx.newSecret();
  await beginSession(ctx, personId, secret);
  return secret;
}

/** A statement that everyone in the coalition may write in. */
async function newText(ctx: Context, focalPoint: MemberActor): Promise<DocumentId> {
  const title = 'Always a child first';
  const { id } = await createDocument(ctx, focalPoint, focalPoint.coalitionId, { kind: 'statement', title });
  await setAccess(ctx, focalPoint, id, { subject: { everyone: true }, access: 'edit' });
  return id;
}
