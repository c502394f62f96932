import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrate.js';
import { openDatabase, type DatabaseLocation } from '../open-database.js';
import type { TemporaryDatabase } from './temporary-database.js';

type PostgresLocation = Extract<DatabaseLocation, { engine: 'postgres' }>;

/**
 * By server: migrated databases nobody uses now, without a row. Making one takes half a second, emptying one
 * a tenth of that.
 */
const free = new Map<string, PostgresLocation[]>();

/** A migrated database on the server at `serverUrl` that is nobody else's until it is disposed of. */
export async function temporaryPostgres(serverUrl: string): Promise<TemporaryDatabase> {
  const location = free.get(serverUrl)?.pop() ?? (await migratedPostgres(serverUrl));
  const db = openDatabase(location);
  return {
    db,
    location,
    dispose: async () => {
      await db.close();
      await onServer(location.url, emptyAllTables);
      free.set(serverUrl, [...(free.get(serverUrl) ?? []), location]);
    },
  };
}

/** An empty database on the server: no tables yet. It goes away with the server. */
export async function emptyPostgres(serverUrl: string): Promise<PostgresLocation> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `create database "${name}"`);
  return { engine: 'postgres', url: new URL(`/${name}`, serverUrl).href };
}

async function migratedPostgres(serverUrl: string): Promise<PostgresLocation> {
  const location = await emptyPostgres(serverUrl);
  await migrate(location);
  return location;
}

/** The migrator's own table stands in another schema and keeps its rows. */
const emptyAllTables = `do $$ begin
  execute (select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' restart identity cascade'
    from pg_tables where schemaname = 'public');
end $$`;

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
