import type { Document } from '@undersigned/domain';
import { afterEach, beforeEach } from 'vitest';
import type { TestEngine } from './engines.js';
import { aCoalition, aDocument } from './rows.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** A database for each test of a contract with one document in it; `details` as in `aDocument`. */
export function onADocument({ temporary }: Pick<TestEngine, 'temporary'>, details: Partial<Document> = {}) {
  const coalition = aCoalition();
  const document = aDocument(coalition, details);
  let database: TemporaryDatabase | undefined;
  beforeEach(async () => {
    database = await temporary();
    await database.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(document);
    });
  });
  afterEach(() => database?.dispose());
  return {
    coalition,
    document,
    get db() {
      if (!database) throw new Error('the database is made before each test');
      return database.db;
    },
  };
}
