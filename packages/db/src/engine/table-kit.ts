import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';

/**
 * The column kinds every table is made of, in SQLite's types. A table is written once against `TableKit` and
 * instantiated with each kit; `docs/decisions/0002-two-engines.md` says why.
 */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  text: (name: string) => sqlite.text(name),
  integer: (name: string) => sqlite.integer(name),
  boolean: (name: string) => sqlite.integer(name, { mode: 'boolean' }),
  /** A moment, to the millisecond. */
  instant: (name: string) => sqlite.integer(name, { mode: 'timestamp_ms' }),
  json: <T>(name: string) => sqlite.text(name, { mode: 'json' }).$type<T>(),
  bytes: (name: string) => sqlite.blob(name, { mode: 'buffer' }),
  /** Primary key that only grows; a number is never given twice. */
  sequence: (name: string) => sqlite.integer(name).primaryKey({ autoIncrement: true }),
};

export type TableKit = typeof sqliteKit;

const bytea = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/**
 * The same kinds in Postgres. The cast is safe because each kind reads and writes the same JavaScript value
 * as its SQLite twin, which the store contracts show on both engines.
 */
export const pgKit = {
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  text: (name: string) => pg.text(name),
  integer: (name: string) => pg.bigint(name, { mode: 'number' }),
  boolean: (name: string) => pg.boolean(name),
  instant: (name: string) => pg.timestamp(name, { withTimezone: true, mode: 'date', precision: 3 }),
  json: (name: string) => pg.jsonb(name),
  bytes: (name: string) => bytea(name),
  sequence: (name: string) => pg.bigserial(name, { mode: 'number' }).primaryKey(),
} as unknown as TableKit;
