import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase, type DatabaseLocation } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn, type Context } from '@undersigned/services';
import { configFrom } from '../config.js';
import type { AdminEnv } from './env.js';
import { CommandFailed } from './command-failed.js';

export { backUp, BackupRefused, knownMigrations, restore, writeNewFile } from '@undersigned/db/backup';
export type { DatabaseLocation } from '@undersigned/db';

/** Where this installation is: its database, its addresses, its folder. */
export interface Place {
  env: AdminEnv;
  database: DatabaseLocation;
  baseUrl: string;
  syncUrl: string;
}

export function placeOf(env: AdminEnv): Place {
  const { database, baseUrl, syncUrl } = configFrom({ ...env, AUTH_SECRET: '' });
  return { env, database, baseUrl, syncUrl };
}

/** A file named on the command line, as the person who typed it meant it. */
export const fileAt = ({ env }: Place, name: string): string => resolve(env.startedIn, name);

/**
 * Runs `act` on this installation's database, brought to this release's shape. A database that is not there is a
 * wrong DATA_DIR rather than a wish for a new one, except where `mayBeNew` says so. Throws `CommandFailed`
 * no_database.
 */
export async function withContext<T>(
  place: Place,
  act: (ctx: Context) => Promise<T>,
  { mayBeNew = false } = {},
): Promise<T> {
  const { database, baseUrl, syncUrl } = place;
  if (database.engine === 'sqlite' && !mayBeNew && !existsSync(database.file)) {
    throw new CommandFailed('no_database', `There is no database at ${database.file}; check DATA_DIR.`);
  }
  await migrate(database);
  const db = openDatabase(database);
  try {
    return await act(contextOn(db, { baseUrl, syncUrl }));
  } finally {
    await db.close();
  }
}
