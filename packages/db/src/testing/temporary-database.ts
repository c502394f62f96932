import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  migrated ??= migratedFile();
  const image = await migrated;
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-db-'));
  const location: DatabaseLocation = { engine: 'sqlite', file: join(folder, 'undersigned.sqlite') };
  writeFileSync(location.file, image);
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

/** Migrating takes far longer than copying the file that came out of it, so a process does it once. */
let migrated: Promise<Buffer> | null = null;

async function migratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'undersigned-db-'));
  const file = join(folder, 'undersigned.sqlite');
  try {
    await migrate({ engine: 'sqlite', file });
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
