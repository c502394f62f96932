import { openPostgres } from './engine/postgres.js';
import { openSqlite } from './engine/sqlite.js';
import type { Database } from './engine/database.js';

/** Where the data is: one file, or a server. */
export type DatabaseLocation = { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string };

export function openDatabase(location: DatabaseLocation): Database {
  switch (location.engine) {
    case 'sqlite':
      return openSqlite(location.file);
    case 'postgres':
      return openPostgres(location.url);
  }
}
