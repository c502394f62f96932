import { migrate } from '../migrate.js';
import type { DatabaseLocation } from '../open-database.js';
import { calmRestored } from './after-restore.js';
import { backUpPostgres, restorePostgres, type Environment } from './postgres.js';
import { backUpSqlite, restoreSqlite } from './sqlite.js';

export { BackupRefused } from './backup-refused.js';
export { writeNewFile } from './new-file.js';
export { knownMigrations } from './schema-age.js';

/** A checked copy of the whole database in one new file, as of one moment; servers may go on. Throws `BackupRefused`. */
export async function backUp(
  location: DatabaseLocation,
  file: string,
  environment: Environment,
): Promise<void> {
  if (location.engine === 'sqlite') await backUpSqlite(location.file, file);
  else await backUpPostgres(location.url, file, environment);
}

/**
 * Makes such a copy the database, brought to this release's shape, with every session ended, every mailed link
 * spent and every waiting mail held. Throws `BackupRefused` with nothing changed.
 */
export async function restore(
  location: DatabaseLocation,
  file: string,
  environment: Environment,
): Promise<void> {
  if (location.engine === 'sqlite') await restoreSqlite(location.file, file);
  else await restorePostgres(location.url, file, environment);
  await migrate(location);
  await calmRestored(location);
}
