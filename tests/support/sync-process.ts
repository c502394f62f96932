import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository.js';
import { until } from './until.js';

export interface SyncSettings {
  port: number;
  dataDir: string;
  /** Further variables of its environment. */
  env?: Record<string, string>;
}

/** Starts the built document server as a process of its own and waits until it answers. */
export async function startSync({ port, dataDir, env }: SyncSettings): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'apps/sync/dist/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      SYNC_PORT: String(port),
      DATA_DIR: dataDir,
      AUTH_SECRET: 'a secret of a test, long enough to be one',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const killIt = () => void child.kill('SIGKILL');
  process.once('exit', killIt);
  child.once('exit', () => process.off('exit', killIt));
  await until('the document server', () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return child;
}

/** Waits until it has ended, however it came to that. */
export async function ended(child: ChildProcess): Promise<number | NodeJS.Signals> {
  await until('the end of the document server', () => child.exitCode !== null || child.signalCode !== null);
  return child.signalCode ?? child.exitCode ?? 0;
}
