import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../open-database.js';
import { BackupRefused } from './backup-refused.js';

/** Moments at which the migrations of this release were made, oldest first. */
export function knownMigrations(engine: DatabaseLocation['engine']): number[] {
  const file = fileURLToPath(new URL(`../../migrations/${engine}/meta/_journal.json`, import.meta.url));
  const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries: { when: number }[] };
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
