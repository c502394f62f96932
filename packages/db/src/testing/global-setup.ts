import type { TestProject } from 'vitest/node';
import { postgresFolder, startPostgres } from './postgres-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where no Postgres is installed. */
    postgresUrl: string | null;
  }
}

/** One Postgres for all contract tests of a run. Without one they run on SQLite alone: loudly, and not in CI. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = postgresFolder();
  if (!folder) {
    const sentence =
      'No Postgres found: the database contracts cannot run on it. Install PostgreSQL or set PG_BIN.';
    if (process.env.CI) throw new Error(sentence);
    console.error(`\n!!! ${sentence}\n`);
    project.provide('postgresUrl', null);
    return () => Promise.resolve();
  }
  const server = await startPostgres(folder);
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
