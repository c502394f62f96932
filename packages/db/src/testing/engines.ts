import { inject } from 'vitest';
import { temporarySqlite, type TemporaryDatabase } from './temporary-database.js';
import { temporaryPostgres } from './temporary-postgres.js';

export interface TestEngine {
  engine: 'sqlite' | 'postgres';
  temporary(): Promise<TemporaryDatabase>;
}

/** What a contract runs on: `describe.each(engines())('…on $engine', ({ temporary }) => …)`. */
export function engines(): TestEngine[] {
  const postgresUrl = inject('postgresUrl');
  const sqlite: TestEngine = { engine: 'sqlite', temporary: temporarySqlite };
  return postgresUrl
    ? [sqlite, { engine: 'postgres', temporary: () => temporaryPostgres(postgresUrl) }]
    : [sqlite];
}
