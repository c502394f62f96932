import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../engine/database.js';
import { migrate } from '../migrate.js';
import { openDatabase, type DatabaseLocation } from '../open-database.js';

export interface TemporaryDatabase {
  db: Database;
  location: DatabaseLocation;
  dispose(): Promise<void>;
}

/** A migrated SQLite file of its own, in a folder that goes away with it. */
export async function temporarySqlite(): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-db-'));
  const location: DatabaseLocation = { engine: 'sqlite', file: join(folder, 'undersigned.sqlite') };
  await migrate(location);
  const db = openDatabase(location);
  return {
    db,
    location,
    dispose: async () => {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
