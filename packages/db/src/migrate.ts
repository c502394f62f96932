import { fileURLToPath } from 'node:url';
import SqliteFile from 'better-sqlite3';
import { drizzle as drizzleSqlite } from 'drizzle-orm/better-sqlite3';
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import type { DatabaseLocation } from './open-database.js';

const folder = (engine: DatabaseLocation['engine']) =>
  fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url));

/** Brings the database to this release's shape; a second call does nothing. Throws with everything rolled back. */
export async function migrate(location: DatabaseLocation): Promise<void> {
  if (location.engine === 'sqlite') {
    const connection = new SqliteFile(location.file, { timeout: 10_000 });
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    try {
      migrateSqlite(drizzleSqlite(connection), { migrationsFolder: folder('sqlite') });
    } finally {
      connection.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    // Two nodes that start together migrate one after the other.
    await client.query('select pg_advisory_lock(4210000)');
    await migratePg(drizzlePg(client), { migrationsFolder: folder('postgres') });
  } finally {
    await client.end();
  }
}
