import { join } from 'node:path';
import { openPostgres } from './engine/postgres.js';
import { openSqlite } from './engine/sqlite.js';
import type { Database } from './engine/database.js';

/** Where the data is: one file, or a server. */
export type DatabaseLocation = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

/** The server at `databaseUrl` when there is one, otherwise the one file of the data folder. */
export function databaseLocation(databaseUrl: string | undefined, dataDir: string): DatabaseLocation {
  return databaseUrl
    ? { engine: 'postgres', url: databaseUrl }
    : { engine: 'sqlite', file: join(dataDir, 'undersigned.sqlite') };
}

export function openDatabase(location: DatabaseLocation): Database {
  switch (location.engine) {
    case 'sqlite':
      return openSqlite(location.file);
    case 'postgres':
      return openPostgres(location.url);
  }
}
