import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a Postgres of its own on a free port, in a folder that goes away with it, from the programs in
 * `folder`. Throws with what initdb or the server said when it does not come up.
 */
export async function startPostgres(
  folder: string,
  { isDurable = false }: { isDurable?: boolean } = {},
): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'undersigned-postgres-'));
  const user = ordinaryUser();
  if (user) chownSync(home, user.uid, user.gid);
  const as = { ...user, cwd: home };
  const data = join(home, 'data');
  const made = spawnSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr || made.error?.message}`);

  const port = await freePort();
  // Nothing here has to survive a power cut; a server of ours asks for it all the same before it starts.
  const settings = [`fsync=${isDurable ? 'on' : 'off'}`, 'listen_addresses=127.0.0.1', 'max_connections=200'];
  const server = spawn(
    join(folder, 'postgres'),
    ['-D', data, '-p', String(port), '-k', home, ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const killIt = () => void server.kill('SIGKILL');
  process.once('exit', killIt);
  await ready(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', killIt);
      await ended(server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Where initdb and postgres are: PG_BIN, Debian's newest, or a common place; null when nowhere. */
export function postgresFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const places = [
    process.env.PG_BIN,
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin')),
    '/opt/homebrew/bin',
    '/usr/local/bin',
  ];
  return places.find((place) => place && existsSync(join(place, 'postgres'))) ?? null;
}

/** Postgres refuses to run as root, so root hands it to somebody ordinary. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = /^(?:postgres|nobody):[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (!known) throw new Error('Postgres cannot run as root, and there is no user postgres or nobody');
  return { uid: Number(known[1]), gid: Number(known[2]) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`postgres ended before it was ready: ${said}`)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
