import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
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
  await writeNewFile(file, async (partial) => {
    const options = ['--format=custom', '--no-owner', `--dbname=${withoutPassword(url)}`];
    // pg_dump keeps the mode of a file that is there: nobody else may read the copy, not even while it grows.
    writeFileSync(partial, '', { mode: 0o600 });
    await run('pg_dump', url, [...options, `--file=${partial}`], environment);
  });
}

/**
 * Takes a copy back with pg_restore into a database that is empty. Throws `BackupRefused` tool_missing,
 * file_missing, not_a_backup, newer_schema, target_not_empty.
 */
export async function restorePostgres(url: string, file: string, environment: Environment): Promise<void> {
  if (!existsSync(file)) throw new BackupRefused('file_missing', `There is no file ${file}.`);
  await requireEmpty(url);
  requireKnownSchema('postgres', await newestMigrationIn(file, environment));
  const options = ['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'];
  await run('pg_restore', url, [...options, `--dbname=${withoutPassword(url)}`, file], environment).catch(
    (error: unknown) => {
      if (error instanceof BackupRefused) throw error;
      throw new BackupRefused('not_a_backup', `${file} could not be restored; the database is as it was.`);
    },
  );
}

/** Reads the migrator's table out of the copy itself: once restored it would be too late to refuse. */
async function newestMigrationIn(file: string, environment: Environment): Promise<number> {
  const options = ['--data-only', '--schema=drizzle', '--table=__drizzle_migrations', '--file=-'];
  const script = await run('pg_restore', null, [...options, file], environment).catch((error: unknown) => {
    if (error instanceof BackupRefused) throw error;
    return '';
  });
  // One line for each: id, hash and moment, with tabs between.
  const moments = [...script.matchAll(/^\d+\t[^\t\n]*\t(\d+)$/gm)].map(([, moment]) => Number(moment));
  if (moments.length === 0) {
    throw new BackupRefused('not_a_backup', `${file} is not a sound copy of an Undersigned database.`);
  }
  return Math.max(...moments);
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

/**
 * Gives what the tool prints. The password of `url`, when it needs one, goes through the environment: arguments
 * can be read by everybody on the machine.
 */
function run(
  tool: 'pg_dump' | 'pg_restore',
  url: string | null,
  args: string[],
  environment: Environment,
): Promise<string> {
  const password = url && decodeURIComponent(new URL(url).password);
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, ...(password ? { PGPASSWORD: password } : {}) },
    });
    let printed = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (said = `${said}${chunk.toString()}`.slice(-2_000)));
    child.once('error', () => reject(new BackupRefused('tool_missing', `${tool} is not installed here.`)));
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${tool}: ${said.trim()}`)),
    );
  });
}

function withoutPassword(url: string): string {
  const address = new URL(url);
  address.password = '';
  return address.href;
}
