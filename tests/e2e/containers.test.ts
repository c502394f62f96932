import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresFolder, startPostgres, type PostgresServer } from '@undersigned/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../support/free-ports.js';
import { programme, type Programme } from '../support/programme.js';
import { readText } from '../support/repository.js';
import { until } from '../support/until.js';

const compose = readText('docker-compose.yml');

/** No engine runs here: the commands of docker-compose.yml are run as plain processes, on a real Postgres. */
describe('docker-compose.yml', () => {
  const services = new Map(
    compose.split(/^ {2}(?=[a-z]+:$)/m).map((part) => [part.split(':')[0] ?? '', part]),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-containers-'));
  const running: Programme[] = [];
  let postgres: PostgresServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    const folder = postgresFolder();
    if (!folder) throw new Error('This test needs Postgres; npm test installs it where it can.');
    postgres = await startPostgres(folder, { isDurable: true });
    const [port = 0, syncPort = 0] = await freePorts(2);
    env = {
      NODE_ENV: 'production',
      PORT: String(port),
      SYNC_PORT: String(syncPort),
      DATA_DIR: dataDir,
      DATABASE_URL: postgres.url,
      BASE_URL: `http://localhost:${port}`,
      SYNC_URL: `ws://localhost:${syncPort}`,
      NEXTAUTH_URL: `http://localhost:${port}`,
      AUTH_SECRET: 'a secret of at least thirty-two characters',
    };
  });
  afterAll(async () => {
    for (const one of running) one.signal('SIGTERM');
    await Promise.all(running.map(({ ended }) => ended));
    await postgres?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('names the services it promises, and no secret', () => {
    expect([...services.keys()]).toEqual(
      expect.arrayContaining(['migrate', 'sync', 'web', 'postgres', 'redis', 'proxy', 'mail']),
    );
    expect(compose).not.toMatch(/(SECRET|PASSWORD): [^$]/);
  });

  it('migrates, and prints the link to set it up', async () => {
    const migrate = programme(commandOf('migrate'), env);
    expect(await migrate.ended).toBe(0);
    expect(migrate.said()).toContain(`${env.BASE_URL}/set-up/`);
  });

  it('starts sync and web, which answer and drain', async () => {
    const sync = programme(commandOf('sync'), env);
    const web = programme(
      commandOf('web').map((word) => (word === '3000' ? (env.PORT ?? '') : word)),
      env,
    );
    running.push(sync, web);
    for (const port of [env.SYNC_PORT, env.PORT]) {
      for (const page of ['healthz', 'readyz']) {
        const address = `http://127.0.0.1:${port}/${page}`;
        await until(`${address} to answer`, async () => (await fetch(address).catch(() => null))?.ok, 60_000);
      }
    }
    expect((await fetch(`${env.BASE_URL}/sign-in`)).status).toBe(200);
  });

  function commandOf(service: string): string[] {
    const [, words = ''] = /command: \[(.*)\]/.exec(services.get(service) ?? '') ?? [];
    return [...words.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '');
  }
});
