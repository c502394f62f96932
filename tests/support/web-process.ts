import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from './repository.js';
import { until } from './until.js';

export interface WebSettings {
  port: number;
  dataDir: string;
  /** Further variables of its environment. */
  env?: Record<string, string>;
}

/** Starts the built web server as a process of its own, which can be killed, and waits until it answers. */
export async function startWeb({ port, dataDir, env }: WebSettings): Promise<ChildProcess> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: join(root, 'apps/web'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      DATA_DIR: dataDir,
      AUTH_SECRET: 'a secret of a test, long enough to be one',
      LOG_LEVEL: 'error',
      ...env,
    },
  });
  const killIt = () => void child.kill('SIGKILL');
  process.once('exit', killIt);
  child.once('exit', () => process.off('exit', killIt));
  await until(
    'the web server',
    async () => {
      if (child.exitCode !== null) throw new Error(`the web server ended with ${child.exitCode}`);
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      return answer?.ok;
    },
    60_000,
  );
  return child;
}
