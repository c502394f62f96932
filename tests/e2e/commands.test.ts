import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freePorts } from '../support/free-ports.js';
import { childOf, programme, type Programme } from '../support/programme.js';
import { until } from '../support/until.js';

const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-commands-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it('names every setting that is wrong, at once, before it does anything', async () => {
    const wrong = programme(['node', 'scripts/start.mjs'], {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://somewhere',
      AUTH_SECRET: 'short',
      LOG_LEVEL: 'loud',
    });
    expect(await wrong.ended).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'AUTH_SECRET', 'LOG_LEVEL']) {
      expect(wrong.said()).toContain(`${name} must be`);
    }
    expect(wrong.said()).not.toContain('building');
  });

  it('keeps its secret for itself, and gives both ports back on SIGTERM', async () => {
    const { started, addresses } = await startHere();
    const secret = join(dataDir, 'auth-secret');
    expect(existsSync(secret)).toBe(true);
    expect(statSync(secret).mode & 0o077).toBe(0);
    started.signal('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(await Promise.all(addresses.map(answers))).toEqual([false, false]);
  });

  it('stops the other server and ends with 1 when one of them dies', async () => {
    const { started, addresses } = await startHere();
    process.kill(childOf(started.pid, 'apps/sync'), 'SIGKILL');
    expect(await started.ended).toBe(1);
    expect(started.said()).toContain('The sync server ended (SIGKILL)');
    expect(await Promise.all(addresses.map(answers))).toEqual([false, false]);
  });
});

async function startHere(): Promise<{ started: Programme; addresses: string[] }> {
  const [port = 0, syncPort = 0] = await freePorts(2);
  const started = programme(['node', 'scripts/start.mjs'], {
    PORT: String(port),
    SYNC_PORT: String(syncPort),
    DATA_DIR: dataDir,
  });
  await until('it to be ready', () => started.said().includes('Ctrl-C stops it'), 90_000);
  const addresses = [port, syncPort].map((one) => `http://127.0.0.1:${one}/healthz`);
  expect(await Promise.all(addresses.map(answers))).toEqual([true, true]);
  return { started, addresses };
}

async function answers(address: string): Promise<boolean> {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}
