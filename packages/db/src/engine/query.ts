import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/**
 * What stores may do with a connection: awaited builders only. `get`, `all`, `run` and raw SQL differ between
 * the engines, so they are not offered.
 */
export type Query = Pick<
  BetterSQLite3Database<Record<string, never>>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>;
