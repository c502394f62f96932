import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../migrate.js';
import { openDatabase, type DatabaseLocation } from '../open-database.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** A migrated database of its own on the server at `serverUrl`, dropped when it is disposed of. */
export async function temporaryPostgres(serverUrl: string): Promise<TemporaryDatabase> {
  const location = await emptyPostgres(serverUrl);
  await migrate(location);
  const db = openDatabase(location);
  return {
    db,
    location,
    dispose: async () => {
      await db.close();
      const name = new URL(location.url).pathname.slice(1);
      await onServer(serverUrl, `drop database "${name}" with (force)`);
    },
  };
}

/** An empty database on the server: no tables yet. It goes away with the server. */
export async function emptyPostgres(
  serverUrl: string,
): Promise<Extract<DatabaseLocation, { engine: 'postgres' }>> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(serverUrl, `create database "${name}"`);
  return { engine: 'postgres', url: new URL(`/${name}`, serverUrl).href };
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
