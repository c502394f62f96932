import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { knownMigrations } from '../backup/schema-age.js';
import { appendByStores } from '../document/log-append.js';
import { backOff } from './back-off.js';
import type { Database, Transaction } from './database.js';
import { guardedQuery } from './guarded-query.js';
import type { Query } from './query.js';
import { storesOn } from './stores.js';
import { Surroundings } from './surroundings.js';
import { pgKit } from './table-kit.js';
import { tablesOn } from './tables.js';

type Handle = Pick<NodePgDatabase, 'transaction' | 'execute'>;

interface Running {
  handle: Handle;
  onCommit: Transaction['onCommit'];
}

/** serialization_failure and deadlock_detected: run the body again. */
const retriable = new Set(['40001', '40P01']);
const conflictAttempts = 60;

/** Any number; every writer of the log takes the same one. */
const activityLock = 4_210_001;

const tables = tablesOn(pgKit);

/** Opens a pool on `url` (postgres://…). Nothing is connected until the first query. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced; the next query reports
  const pooled = drizzle(pool);
  const running = new Surroundings<Running>();

  async function transact<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = running.current;
    if (outer) {
      const effects: (() => void)[] = [];
      const value = await within(outer.handle, body, effects);
      for (const effect of effects) outer.onCommit(effect);
      return value;
    }
    for (let attempt = 0; ; attempt++) {
      const effects: (() => void)[] = [];
      try {
        const value = await within(pooled, body, effects, { isolationLevel: 'serializable' });
        for (const effect of effects) effect();
        return value;
      } catch (error) {
        if (!retriable.has(codeOf(error)) || attempt >= conflictAttempts) throw error;
        await backOff(attempt);
      }
    }
  }

  function within<T>(
    handle: Handle,
    body: (tx: Transaction) => Promise<T>,
    effects: (() => void)[],
    options?: { isolationLevel: 'serializable' },
  ): Promise<T> {
    return handle.transaction(async (inner) => {
      const guard = guardedQuery(asQuery(inner));
      const onCommit = (effect: () => void) => void effects.push(effect);
      // Numbers of the log must become visible in their order: a reader keeps only the last one it saw.
      const beforeActivity = () => inner.execute(sql`select pg_advisory_xact_lock(${activityLock})`);
      const transaction: Transaction = { ...storesOn(guard.query, tables, { beforeActivity }), onCommit };
      try {
        return await running.run({ handle: inner, onCommit }, () => body(transaction));
      } finally {
        guard.end();
      }
    }, options);
  }

  return {
    engine: 'postgres',
    read: storesOn(asQuery(pooled), tables),
    transact,
    appendToLogs: (documents, takesUpdates) => transact((tx) => appendByStores(tx, documents, takesUpdates)),
    changeMark: async () => {
      // Which transactions are under way changes when one begins to write and when it ends.
      const { rows } = await pool.query<{ mark: string }>('select pg_current_snapshot()::text as mark');
      return rows[0]?.mark ?? '';
    },
    assertDurable: async () => {
      const { rows } = await pool.query<{ fsync: string; commit: string }>(
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
      );
      const settings = rows[0];
      if (settings?.commit === 'off') throw new Error('not durable: synchronous_commit is off');
      if (settings?.fsync === 'off') throw new Error('not durable: fsync is off');
      await pool.query(`select pg_logical_emit_message(true, 'undersigned', 'durable')`);
    },
    isMigrated: async () => {
      const { rows } = await pool.query<{ newest: string | null }>(
        'select max(created_at) as newest from drizzle.__drizzle_migrations',
      );
      return Number(rows[0]?.newest ?? 0) === knownMigrations('postgres').at(-1);
    },
    close: () => pool.end(),
  };
}

/** Safe because `Query` offers only what both engines' builders share, and the store contracts run on both. */
function asQuery(handle: unknown): Query {
  return handle as Query;
}

function codeOf(error: unknown): string {
  const withCode = error as { code?: string; cause?: { code?: string } } | null;
  return withCode?.cause?.code ?? withCode?.code ?? '';
}
