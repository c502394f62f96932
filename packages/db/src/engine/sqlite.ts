import SqliteFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { knownMigrations } from '../backup/schema-age.js';
import { appendByStores } from '../document/log-append.js';
import { SqliteLogWriter } from '../document/sqlite-log-writer.js';
import { backOff } from './back-off.js';
import { CommitQueue } from './commit-queue.js';
import type { Database, Transaction } from './database.js';
import { guardedQuery } from './guarded-query.js';
import { keepingStatements } from './kept-statements.js';
import { storesOn } from './stores.js';
import { Surroundings } from './surroundings.js';
import { sqliteKit } from './table-kit.js';
import { tablesOn } from './tables.js';

/** Older versions can corrupt a file that two processes write and checkpoint (sqlite.org/wal.html#walresetbug). */
const oldestSafeVersion = '3.51.3';

/**
 * The other process holds the file for a few milliseconds at a time and takes it again soon: who waits longer than
 * that between two looks never finds it free.
 */
const longestPauseMs = 8;

/** About ten seconds of looking: longer than any transaction of ours may last. */
const busyAttempts = 1_700;

/** A write-ahead log that a long reader has let grow is cut back to this once it could be checkpointed. */
const mostWalBytes = 64 * 2 ** 20;

/**
 * Pages of the file that a connection keeps. better-sqlite3 is built for 16 MB of them, which each connection fills
 * within an hour and never gives back; the system keeps the same pages once for all of them.
 */
const cachedKibibytes = 2 * 2 ** 10;

const tables = tablesOn(sqliteKit);

interface Running {
  transaction: Transaction;
  depth: number;
}

/**
 * Opens the file with one connection that reads and one that writes. Writers of this process queue and those that
 * wait together share a commit; a file that another process holds is retried without blocking the event loop (a busy timeout would stall it).
 * Throws when SQLite is too old or the file cannot be opened.
 */
export function openSqlite(file: string): Database {
  const reader = connect(file);
  const writer = connect(file);
  const writing = drizzle(keepingStatements(writer));
  const running = new Surroundings<Running>();
  const queue = new CommitQueue(writer, whenFree);
  const logs = new SqliteLogWriter(writer);
  /** Of the connection that writes, to which its own commits are no change: those are counted. */
  const others = writer.prepare<[], number>('pragma data_version').pluck();
  let own = 0;

  async function transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = running.current;
    if (outer) return savepoint(outer, body);
    const effects: (() => void)[] = [];
    const value = await queue.add(() => outermost(body, effects));
    own++;
    for (const effect of effects) effect();
    return value;
  }

  async function outermost<T>(body: (tx: Transaction) => Promise<T>, effects: (() => void)[]): Promise<T> {
    const guard = guardedQuery(writing);
    const transaction: Transaction = {
      ...storesOn(guard.query, tables),
      onCommit: (effect) => void effects.push(effect),
    };
    try {
      return await running.run({ transaction, depth: 0 }, () => body(transaction));
    } finally {
      guard.end();
    }
  }

  async function savepoint<T>(outer: Running, body: (tx: Transaction) => Promise<T>): Promise<T> {
    const name = `nested_${++outer.depth}`;
    const effects: (() => void)[] = [];
    writer.exec(`SAVEPOINT ${name}`);
    try {
      const value = await body({ ...outer.transaction, onCommit: (effect) => void effects.push(effect) });
      writer.exec(`RELEASE ${name}`);
      for (const effect of effects) outer.transaction.onCommit(effect);
      return value;
    } catch (error) {
      writer.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
      throw error;
    } finally {
      outer.depth--;
    }
  }

  return {
    engine: 'sqlite',
    read: storesOn(drizzle(keepingStatements(reader)), tables),
    transact,
    appendToLogs: (documents, takesUpdates) =>
      running.current
        ? transact((tx) => appendByStores(tx, documents, takesUpdates))
        : queue.add(async () => logs.append(documents, takesUpdates)),
    changeMark: async () => `${others.get() ?? 0} ${own}`,
    assertDurable: async () => {
      await queue.add(async () => writer.pragma(`user_version = ${(versionOf(writer) + 1) % 2 ** 31}`));
      own++;
      assertFullSync(writer);
    },
    isMigrated: async () => newestMigration(reader) === knownMigrations('sqlite').at(-1),
    close: async () => {
      await queue.idle();
      reader.close();
      writer.close();
    },
  };
}

function connect(file: string): SqliteFile.Database {
  const connection = new SqliteFile(file, { timeout: 0 });
  const version = connection.prepare('select sqlite_version() as version').get() as { version: string };
  if (version.version.localeCompare(oldestSafeVersion, 'en', { numeric: true }) < 0) {
    throw new Error(
      `SQLite ${version.version} is not safe with two processes; ${oldestSafeVersion} is needed`,
    );
  }
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('secure_delete = FAST');
  connection.pragma(`journal_size_limit = ${mostWalBytes}`);
  connection.pragma(`cache_size = -${cachedKibibytes}`);
  return connection;
}

async function whenFree(step: () => unknown): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      step();
      return;
    } catch (error) {
      if (!isBusy(error) || attempt >= busyAttempts) throw error;
      await backOff(attempt, longestPauseMs);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteFile.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

/** better-sqlite3 is built to fall back to NORMAL after the first write in WAL; what counts is the value then. */
function assertFullSync(writer: SqliteFile.Database): void {
  const synchronous = writer.pragma('synchronous', { simple: true });
  const journal = writer.pragma('journal_mode', { simple: true });
  if (synchronous !== 2 || journal !== 'wal') {
    throw new Error(`not durable: synchronous=${String(synchronous)}, journal_mode=${String(journal)}`);
  }
}

/** The file's own counter, which nothing of ours reads: writing it is a commit like any other. */
const versionOf = (connection: SqliteFile.Database) =>
  Number(connection.pragma('user_version', { simple: true }));

function newestMigration(reader: SqliteFile.Database): number {
  const table = `select 1 from sqlite_master where name = '__drizzle_migrations'`;
  if (!reader.prepare(table).get()) return 0;
  const row = reader.prepare('select max(created_at) as newest from __drizzle_migrations').get();
  return (row as { newest: number | null }).newest ?? 0;
}
