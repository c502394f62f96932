import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.js';
import { mailbox } from './mailbox.js';
import { root } from './repository.js';

export interface Product {
  baseUrl: string;
  syncUrl: string;
  dataDir: string;
  /** What the command printed until it was ready: the address, and links. */
  greeting: string;
  mail: ReturnType<typeof mailbox>;
  /** Runs the operator's command and gives the object it printed; throws with the whole output otherwise. */
  admin(...args: string[]): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/**
 * Starts the product as a person would, with `npm start` or `npm run demo`, on free ports and in a data folder
 * of its own. Resolves when it says that it is ready.
 */
export async function startProduct(
  command: 'start' | 'demo' = 'start',
  settings: Record<string, string> = {},
): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-product-'));
  const [port = 0, syncPort = 0] = await freePorts(2);
  const env = {
    ...process.env,
    // vitest sets these for itself
    NODE_ENV: undefined,
    BASE_URL: undefined,
    PORT: String(port),
    SYNC_PORT: String(syncPort),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    // Some of our visitors say whom they come from, as a proxy in front would.
    PROXY_HOPS: '1',
    ...settings,
  };
  const child = spawn(process.execPath, [join(root, `scripts/${command}.mjs`)], { cwd: root, env });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C stops it')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => reject(new Error(`npm ${command} ended with ${code}:\n${said}`)));
  });
  const killIt = () => void child.kill('SIGTERM');
  process.once('exit', killIt);
  await ready;
  return {
    baseUrl: `http://localhost:${port}`,
    syncUrl: `ws://localhost:${syncPort}`,
    dataDir,
    greeting: said,
    mail: mailbox(dataDir),
    admin: (...args) => runAdmin(args, env),
    stop: async () => {
      process.off('exit', killIt);
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function runAdmin(args: string[], env: NodeJS.ProcessEnv): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [join(root, 'scripts/admin.mjs'), ...args], { cwd: root, env });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Record<string, unknown>);
      else reject(new Error(`admin ${args.join(' ')} ended with ${code}: ${out}${said}`));
    });
  });
}
