import { chmodSync, copyFileSync, existsSync, rmSync, statSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';
import { BackupRefused } from './backup-refused.js';
import { writeNewFile } from './new-file.js';
import { requireKnownSchema } from './schema-age.js';

/**
 * Copies the database into one new file as of one moment, while servers go on writing, and checks the copy
 * before it gets its name. Throws `BackupRefused` no_database, file_exists.
 */
export async function backUpSqlite(database: string, file: string): Promise<void> {
  if (!existsSync(database)) {
    throw new BackupRefused('no_database', `There is no database at ${database}; check DATA_DIR.`);
  }
  await writeNewFile(file, (partial) => {
    const source = new SqliteFile(database, { readonly: true, timeout: 10_000 });
    try {
      // One read transaction: the copy is of one moment, and no writer can make it start again.
      source.prepare('VACUUM INTO ?').run(partial);
    } finally {
      source.close();
    }
    chmodSync(partial, 0o600);
    requireIntact(partial);
  });
}

/**
 * Makes a copy the database at `database`, which must be missing or empty. Throws `BackupRefused` file_missing,
 * not_a_backup, newer_schema, target_not_empty, servers_running.
 */
export async function restoreSqlite(database: string, file: string): Promise<void> {
  if (!existsSync(file)) throw new BackupRefused('file_missing', `There is no file ${file}.`);
  requireIntact(file);
  if (existsSync(database)) removeEmpty(database);
  await writeNewFile(database, (partial) => {
    copyFileSync(file, partial);
    chmodSync(partial, 0o600);
  });
}

function requireIntact(file: string): void {
  const newest = readCopy(file, (copy) => {
    const [verdict] = copy.pragma('integrity_check') as { integrity_check: string }[];
    if (verdict?.integrity_check !== 'ok') return null;
    const migration = copy.prepare('select max(created_at) as newest from __drizzle_migrations').get();
    return (migration as { newest: number | null } | undefined)?.newest ?? null;
  });
  if (newest === null) {
    throw new BackupRefused('not_a_backup', `${file} is not a sound copy of an Undersigned database.`);
  }
  requireKnownSchema('sqlite', newest);
}

/** What `read` gives; null for a file that is no SQLite database or not one of ours. */
function readCopy<T>(file: string, read: (copy: SqliteFile.Database) => T): T | null {
  if (statSync(file).size === 0) return null;
  let copy: SqliteFile.Database | undefined;
  try {
    copy = new SqliteFile(file, { readonly: true });
    return read(copy);
  } catch (error) {
    if (error instanceof SqliteFile.SqliteError) return null;
    throw error;
  } finally {
    copy?.close();
  }
}

/** A database that was set up and never used may go; one that somebody has open may not. */
function removeEmpty(database: string): void {
  const target = new SqliteFile(database, { timeout: 0 });
  try {
    const isEmpty = ['coalition', 'person', 'document', 'activity'].every(
      (table) => countOf(target, table) === 0,
    );
    if (!isEmpty) {
      throw new BackupRefused(
        'target_not_empty',
        `${database} holds data. Restore into an empty DATA_DIR, or move this one away first.`,
      );
    }
    requireAlone(target);
  } finally {
    target.close();
  }
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${database}${suffix}`, { force: true });
}

function countOf(target: SqliteFile.Database, table: string): number {
  const exists = target.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table);
  if (!exists) return 0;
  return (target.prepare(`select count(*) as rows from "${table}"`).get() as { rows: number }).rows;
}

/** SQLite leaves the write-ahead log only for the one connection there is. */
function requireAlone(target: SqliteFile.Database): void {
  try {
    if (target.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return;
  } catch (error) {
    if (!(error instanceof SqliteFile.SqliteError)) throw error;
  }
  throw new BackupRefused('servers_running', 'A server has this database open. Stop it, then restore.');
}
