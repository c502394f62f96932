import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from '@undersigned/services';
import { CommandFailed } from './command-failed.js';
import { withContext, type Place } from './context.js';
import { verify } from './verify.js';

interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

/**
 * Looks at what an installation stands on: Node, folder, disk, secret, database settings, schema and the data
 * itself. Throws `CommandFailed` unhealthy with every check when one does not hold.
 */
export async function doctor(place: Place): Promise<{ ok: true; checks: Check[] }> {
  const checks = [
    check(
      'node',
      isNodeFine(process.versions.node),
      `Node ${process.versions.node}; 20.19 or newer is needed`,
    ),
    ...folderChecks(place),
    ...(await databaseChecks(place)),
    check('addresses', true, `${place.baseUrl}, ${place.syncUrl}`),
    check('mail', true, place.env.SMTP_URL ? 'sent through SMTP_URL' : 'written to DATA_DIR/mail'),
  ];
  const failed = checks.filter(({ ok }) => !ok);
  if (failed.length === 0) return { ok: true, checks };
  const names = failed.map(({ name, detail }) => `${name} (${detail})`).join('; ');
  throw new CommandFailed('unhealthy', `Not as it should be: ${names}.`, { checks });
}

const check = (name: string, ok: boolean, detail: string): Check => ({ name, ok, detail });

function isNodeFine(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function folderChecks({ env: { DATA_DIR: folder } }: Place): Check[] {
  if (!existsSync(folder)) return [check('folder', false, `${folder} does not exist`)];
  const { bavail, blocks } = statfsSync(folder);
  const free = Math.round((100 * bavail) / blocks);
  const secret = join(folder, 'auth-secret');
  const isPrivate = !existsSync(secret) || (statSync(secret).mode & 0o077) === 0;
  return [
    check('folder', true, folder),
    check('disk', free > 5, `${free} % free; above 5 % is needed`),
    check(
      'secret',
      isPrivate,
      isPrivate ? 'only its owner reads it' : `${secret} can be read by others; chmod 600`,
    ),
  ];
}

async function databaseChecks(place: Place): Promise<Check[]> {
  const attempt = (name: string, look: (ctx: Context) => Promise<string>) =>
    withContext(place, look).then(
      (detail) => check(name, true, detail),
      (error: unknown) => check(name, false, error instanceof Error ? error.message : 'unknown'),
    );
  const reached = await attempt(
    'database',
    async ({ db }) => `${db.engine}, ${await db.read.activity.head()} rows in the log`,
  );
  if (!reached.ok) return [reached];
  return [
    reached,
    await attempt('durable', async ({ db }) => {
      await db.assertDurable();
      return 'what is written survives a power cut';
    }),
    await attempt('data', async (ctx) => {
      const { editions, signOns, updates } = await verify(ctx);
      return `${editions} editions, ${signOns} sign-ons, ${updates} updates hold`;
    }),
  ];
}
