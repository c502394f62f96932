import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openDatabase, type DatabaseLocation } from '../open-database.js';
import { engines } from '../testing/engines.js';
import { postgresFolder } from '../testing/postgres-server.js';
import { aCoalition, aDocument, aPerson, newId, noon } from '../testing/rows.js';
import { emptyPostgres } from '../testing/temporary-postgres.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';
import { backUp, restore } from './index.js';

/** Debian keeps Postgres's own tools beside the server; they have to be those of its version. */
const environment = {
  ...process.env,
  PATH: [postgresFolder(), process.env.PATH].filter(Boolean).join(delimiter),
};

describe.each(engines())('a backup on $engine', ({ engine, temporary }) => {
  let test: TemporaryDatabase;
  let folder: string;
  let file: string;
  let target: DatabaseLocation;
  beforeEach(async () => {
    test = await temporary();
    folder = mkdtempSync(join(tmpdir(), 'undersigned-backup-'));
    file = join(folder, 'copy');
    target = await nowhereYet();
  });
  afterEach(async () => {
    await test.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  async function nowhereYet(): Promise<DatabaseLocation> {
    const url = inject('postgresUrl');
    return engine === 'postgres' && url
      ? emptyPostgres(url)
      : { engine: 'sqlite', file: join(folder, 'restored.sqlite') };
  }

  async function readRestored<T>(read: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
    const db = openDatabase(target);
    try {
      return await read(db);
    } finally {
      await db.close();
    }
  }

  it('brings every row back, for nobody but the operator to read', async () => {
    const coalition = aCoalition({ name: 'Coalition « Enfance » — Δίκτυο 🌍' });
    await test.db.transact((tx) => tx.coalition.insert(coalition));
    await backUp(test.location, file, environment);
    expect(statSync(file).mode & 0o077).toBe(0);
    await restore(target, file, environment);
    expect(await readRestored((db) => db.read.coalition.all())).toEqual([coalition]);
  });

  it('lets nobody back in and sends no mail a second time', async () => {
    await test.db.transact((tx) =>
      tx.mail.queue({
        id: newId('mail'),
        key: 'receipt:1',
        to: 'ana@example.org',
        fromName: 'Réseau Enfance',
        subject: 'À signer',
        text: 'texte',
        html: '<p>texte</p>',
        language: 'fr',
        createdAt: noon,
      }),
    );
    await backUp(test.location, file, environment);
    await restore(target, file, environment);
    expect(await readRestored((db) => db.read.mail.due(new Date(noon.getTime() + 1e9), 10))).toEqual([]);
  });

  it('lets in nobody whose token or link was taken back after it was made', async () => {
    const coalition = aCoalition();
    const person = aPerson();
    const document = aDocument(coalition);
    const ofLink = {
      documentId: document.id,
      label: 'Lucía',
      email: null,
      access: 'comment',
      createdBy: null,
    } as const;
    const until = new Date(noon.getTime() + 1e9);
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.person.insert(person);
      await tx.document.insert(document);
      const token = { id: newId('apiToken'), personId: person.id, createdAt: noon, revokedAt: null };
      await tx.apiToken.insert(token, 'hash of a token');
      const whose = { membershipId: newId('membership'), personId: newId('person') };
      const times = { createdAt: noon, expiresAt: until, guest: null, end: null };
      await tx.guestLink.insert({ id: newId('guestLink'), ...ofLink, ...whose, ...times }, 'hash of a link');
    });
    await backUp(test.location, file, environment);
    await restore(target, file, environment);
    const restored = await readRestored(async (db) => ({
      token: await db.read.apiToken.byTokenHash('hash of a token'),
      link: await db.read.guestLink.byTokenHash('hash of a link'),
    }));
    expect(restored).toMatchObject({ token: null, link: { label: 'Lucía', end: { as: 'revoked' } } });
  });

  it('is not taken into a database that holds data', async () => {
    await test.db.transact((tx) => tx.coalition.insert(aCoalition({ slug: 'kept' })));
    await backUp(test.location, file, environment);
    await expect(restore(test.location, file, environment)).rejects.toMatchObject({
      code: 'target_not_empty',
    });
    expect(await test.db.read.coalition.bySlug('kept')).not.toBeNull();
  });

  it('does not write over a file', async () => {
    writeFileSync(file, 'mine');
    await expect(backUp(test.location, file, environment)).rejects.toMatchObject({ code: 'file_exists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each([
    ['missing', () => undefined, 'file_missing'],
    ['empty', () => writeFileSync(file, ''), 'not_a_backup'],
    ['something else', () => writeFileSync(file, 'name,country\n'.repeat(1_000)), 'not_a_backup'],
  ])('that is %s is refused', async (_what, make, code) => {
    make();
    await expect(restore(target, file, environment)).rejects.toMatchObject({ code });
  });

  it('cut short is refused and leaves nothing', async () => {
    await test.db.transact((tx) => tx.coalition.insert(aCoalition()));
    await backUp(test.location, file, environment);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await expect(restore(target, file, environment)).rejects.toMatchObject({ code: 'not_a_backup' });
    await backUp(test.location, `${file}-2`, environment);
    await restore(target, `${file}-2`, environment);
    expect(await readRestored((db) => db.read.coalition.all())).toHaveLength(1);
  });

  it('made by a newer release is refused before anything is changed', async () => {
    await run(
      test.location,
      `insert into ${migrations[engine]} (hash, created_at) values ('newer', 9999999999999)`,
    );
    try {
      await backUp(test.location, file, environment).catch((error: unknown) => {
        // SQLite's copy is checked as soon as it is made.
        expect(error).toMatchObject({ code: 'newer_schema' });
      });
      if (engine === 'postgres') {
        await expect(restore(target, file, environment)).rejects.toMatchObject({ code: 'newer_schema' });
        const tables = await run(target, "select to_regclass('coalition')::text as name");
        expect(tables).toEqual([{ name: null }]);
      }
    } finally {
      await run(test.location, `delete from ${migrations[engine]} where hash = 'newer'`);
    }
  });
});

const migrations = { sqlite: '__drizzle_migrations', postgres: 'drizzle.__drizzle_migrations' };

async function run(location: DatabaseLocation, statement: string): Promise<unknown[]> {
  if (location.engine === 'sqlite') {
    const connection = new SqliteFile(location.file);
    connection.exec(statement);
    connection.close();
    return [];
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
