import SqliteFile from 'better-sqlite3';
import type { OrganisationId, RoundId, SignOnId } from '@undersigned/domain';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storesOn } from '../engine/stores.js';
import { sqliteKit } from '../engine/table-kit.js';
import { tablesOn } from '../engine/tables.js';
import { temporarySqlite, type TemporaryDatabase } from '../testing/temporary-database.js';

/** A round may have tens of thousands of sign-ons: what is asked at every press must not read them all. */
describe('what a press and a confirmation ask of the sign-ons', () => {
  let test: TemporaryDatabase;
  let connection: SqliteFile.Database;
  const asked: { sql: string; params: unknown[] }[] = [];

  beforeEach(async () => {
    test = await temporarySqlite();
    if (test.location.engine !== 'sqlite') throw new Error('SQLite explains itself here');
    connection = new SqliteFile(test.location.file, { readonly: true });
  });
  afterEach(async () => {
    connection.close();
    await test.dispose();
  });

  /** How SQLite goes about each question, in its own words. */
  async function plansOf(ask: (stores: ReturnType<typeof storesOn>) => Promise<unknown>): Promise<string[]> {
    asked.length = 0;
    const logger = { logQuery: (sql: string, params: unknown[]) => void asked.push({ sql, params }) };
    await ask(storesOn(drizzle(connection, { logger }), tablesOn(sqliteKit)));
    return asked.flatMap(({ sql, params }) =>
      connection
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(...params)
        .map(({ detail }) => detail),
    );
  }

  const round = 'rnd_a' as RoundId;

  it('finds the one that counts for an organisation by its name, then by its entry', async () => {
    const plans = await plansOf(({ signOn }) => signOn.standing(round, 'alpha', 'org_a' as OrganisationId));
    expect(plans).toEqual([
      'SEARCH sign_on USING INDEX sign_on_counts_once (round_id=? AND organisation_key=?)',
      'SEARCH sign_on USING INDEX sign_on_organisation (round_id=? AND organisation_id=?)',
    ]);
  });

  it('finds one by its number, those of a mailbox, and the end of the ledger without reading the others', async () => {
    const plans = await plansOf(async ({ signOn, ledger, link }) => {
      await signOn.byId('son_a' as SignOnId);
      await signOn.unconfirmedOf('ana@example.org', new Date(0));
      await ledger.head(round);
      await link.find('sign-on', 'a hash');
    });
    for (const plan of plans) expect(plan).toMatch(/^SEARCH .*(_mailbox|_hash|autoindex)/);
  });
});
