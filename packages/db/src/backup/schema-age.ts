import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../open-database.js';
import { BackupRefused } from './backup-refused.js';

/** Spelt out for each: of an address put together at run time the web build keeps one file, and that of one engine. */
const journals = {
  sqlite: new URL('../../migrations/sqlite/meta/_journal.json', import.meta.url),
  postgres: new URL('../../migrations/postgres/meta/_journal.json', import.meta.url),
};

/** Moments at which the migrations of this release were made, oldest first. */
export function knownMigrations(engine: DatabaseLocation['engine']): number[] {
  const { entries } = JSON.parse(readFileSync(fileURLToPath(journals[engine]), 'utf8')) as {
    entries: { when: number }[];
  };
  return entries.map(({ when }) => when);
}

/** Throws `BackupRefused` newer_schema when a database was brought further than this release knows. */
export function requireKnownSchema(engine: DatabaseLocation['engine'], newest: number): void {
  if (newest <= Math.max(...knownMigrations(engine))) return;
  throw new BackupRefused(
    'newer_schema',
    'This copy was made by a newer release of Undersigned. Install that release, then restore.',
  );
}
