import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { BackupRefused } from './backup-refused.js';
import { writeNewFile } from './new-file.js';
import { requireKnownSchema } from './schema-age.js';

/** What the tools find their way by: PATH above all. */
export type Environment = Record<string, string | undefined>;

/**
 * Copies the database into one new file with pg_dump, as of one moment. Throws `BackupRefused` tool_missing,
 * file_exists, and an Error with pg_dump's own words.
 */
export async function backUpPostgres(url: string, file: string, environment: Environment): Promise<void> {
  await writeNewFile(file, (partial) =>
    run('pg_dump', url, ['--format=custom', '--no-owner', `--file=${partial}`], environment),
  );
}

/**
 * Takes a copy back with pg_restore into a database that is empty. Throws `BackupRefused` tool_missing,
 * file_missing, not_a_backup, newer_schema, target_not_empty.
 */
export async function restorePostgres(url: string, file: string, environment: Environment): Promise<void> {
  if (!existsSync(file)) throw new BackupRefused('file_missing', `There is no file ${file}.`);
  await requireEmpty(url);
  const options = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'];
  await run('pg_restore', url, [...options, `--dbname=${withoutPassword(url)}`, file], environment).catch(
    (error: unknown) => {
      if (error instanceof BackupRefused) throw error;
      throw new BackupRefused('not_a_backup', `${file} could not be restored; the database is as it was.`);
    },
  );
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ newest: string }>(
      'select max(created_at) as newest from drizzle.__drizzle_migrations',
    );
    requireKnownSchema('postgres', Number(rows[0]?.newest ?? 0));
  });
}

async function requireEmpty(url: string): Promise<void> {
  const isEmpty = await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string | null }>(
      "select to_regclass('coalition')::text as name",
    );
    if (rows[0]?.name == null) return true;
    const found = await client.query('select 1 from coalition union all select 1 from person limit 1');
    return found.rowCount === 0;
  });
  if (!isEmpty) {
    throw new BackupRefused('target_not_empty', 'The database holds data. Restore into an empty one.');
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The password goes through the environment: arguments can be read by everybody on the machine. */
function run(
  tool: 'pg_dump' | 'pg_restore',
  url: string,
  args: string[],
  environment: Environment,
): Promise<void> {
  const target = tool === 'pg_dump' ? [`--dbname=${withoutPassword(url)}`] : [];
  const password = decodeURIComponent(new URL(url).password);
  return new Promise((resolve, reject) => {
    const child = spawn(tool, [...target, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...environment, ...(password ? { PGPASSWORD: password } : {}) },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => void (said = `${said}${chunk.toString()}`.slice(-2_000)));
    child.once('error', () => reject(new BackupRefused('tool_missing', `${tool} is not installed here.`)));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${tool}: ${said.trim()}`))));
  });
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}
