import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase } from '@undersigned/db';
import {
  changeRound,
  closeRound,
  contextOn,
  createDocument,
  createRound,
  freezeEdition,
  openRound,
  publishListEdition,
  publishRound,
  recordSignOn,
  toActor,
  withdrawSignOn,
} from '@undersigned/services';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from './run.js';

let folder: string;
let round: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-ledger-'));
  round = await roundWithSignOns();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (line: string) => runCommand(line.split(' '), { DATA_DIR: folder, INIT_CWD: folder });

/**
 * One round with a sign-on that counts, one that was withdrawn, and a refusal, which stands in no ledger. Published:
 * with a second edition of its list, for one that came late.
 */
async function roundWithSignOns({ published = false } = {}): Promise<string> {
  await run('coalition create --name Coalition --slug icm');
  await run('person add --coalition icm --email ana@example.org --name Ana --role focal-point');
  const db = openDatabase(databaseLocation(undefined, folder));
  try {
    const ctx = contextOn(db, { baseUrl: 'http://localhost', syncUrl: 'ws://localhost' });
    const person = await db.read.person.byEmail('ana@example.org');
    const [membership] = person ? await db.read.membership.ofPerson(person.id) : [];
    if (!person || !membership) throw new Error('nobody was added');
    const ana = await toActor(ctx, person, membership);
    const content = { format: 'markdown', body: 'A guardian for each child.' };
    const text = { kind: 'statement', title: 'On guardians', content };
    const edition = await freezeEdition(ctx, ana, (await createDocument(ctx, ana, ana.coalitionId, text)).id);
    const { id } = await createRound(ctx, ana, edition.id, { closesAt: '2999-12-11T18:00' });
    await openRound(ctx, ana, id);
    const signatory = { name: 'Eva', title: 'Director', email: 'eva@example.org' };
    const enter = (name: string, decision = 'sign') =>
      recordSignOn(ctx, ana, id, {
        organisation: { name, country: 'BE' },
        signatory,
        evidence: 'by phone',
        decision,
      });
    await enter('Harbour');
    await withdrawSignOn(ctx, ana, (await enter('Open Door')).id);
    await enter('Elsewhere', 'decline');
    if (published) {
      await closeRound(ctx, ana, id);
      await publishRound(ctx, ana, id);
      await changeRound(ctx, ana, id, { policy: { late: 'open' } });
      await enter('Late House');
      await publishListEdition(ctx, ana, id);
    }
    return id;
  } finally {
    await db.close();
  }
}

/** Their rows exist or do not, and the database itself refuses what points nowhere. */
const references = ['round_id', 'edition_id'];

function onFile<T>(use: (file: SqliteFile.Database) => T): T {
  const file = new SqliteFile(join(folder, 'undersigned.sqlite'));
  try {
    return use(file);
  } finally {
    file.close();
  }
}

const columnsOf = (table: string): string[] =>
  onFile((file) =>
    (file.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name),
  ).filter((column) => !references.includes(column));

/** Spelt anew, an edition says nothing that is untrue, only another thing than was published. */
const forge = (name: string, other: string) =>
  onFile((file) => {
    const { content } = file.prepare('select content from list_edition where number = 1').get() as {
      content: string;
    };
    const forged = content.replace(name, other);
    file.prepare('update list_edition set content = ? where number = 1').run(forged);
  });

/** What verify says after one column of one row has become another one; the row is as before afterwards. */
async function tampered(table: string, column: string, where: string) {
  const { rowid, before } = onFile(
    (file) =>
      file.prepare(`select rowid, ${column} as before from ${table} where ${where}`).get() as {
        rowid: number;
        before: string | number | null;
      },
  );
  const set = (value: unknown) =>
    onFile((file) => file.prepare(`update ${table} set ${column} = ? where rowid = ?`).run(value, rowid));
  set(typeof before === 'number' ? before + 100 : before ? `${before.slice(0, -1)}~` : '~');
  const answer = await run('verify');
  set(before);
  return { column, ...answer };
}

describe('[S10] verify, on the ledger of a round', () => {
  it('holds while nothing was changed', async () => {
    expect(await run('verify')).toMatchObject({ exitCode: 0, printed: { signOns: 3, records: 3 } });
  });

  it('names the record of which any column was changed', async () => {
    for (const column of columnsOf('ledger')) {
      const error = { code: 'verify_failed', kind: 'ledger', row: `${round}/2` };
      expect(await tampered('ledger', column, 'position = 2')).toMatchObject({ column, printed: { error } });
    }
  });

  it('finds a sign-on of which any column was changed', async () => {
    for (const column of columnsOf('sign_on')) {
      const error = { code: 'verify_failed' };
      const where = "organisation_name = 'Harbour'";
      expect(await tampered('sign_on', column, where)).toMatchObject({ column, printed: { error } });
    }
  });

  it.each([
    ['ledger', 'delete from ledger where position = 2'],
    ['ledger', 'delete from ledger where position = 3'],
    ['sign-on', 'delete from ledger'],
    ['ledger', "delete from sign_on where organisation_name = 'Open Door'"],
    ['ledger', 'update ledger set position = position + 10 where position < 3'],
  ])('names a row of the %s after “%s”', async (kind, statement) => {
    onFile((file) => file.exec(statement));
    const printed = { error: { code: 'verify_failed', kind } };
    expect(await run('verify')).toMatchObject({ exitCode: 1, printed });
  });
});

describe('[S14] verify, on the editions of a list', () => {
  beforeEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    folder = mkdtempSync(join(tmpdir(), 'undersigned-lists-'));
    round = await roundWithSignOns({ published: true });
  });

  it('holds while nothing was changed', async () => {
    expect(await run('verify')).toMatchObject({ exitCode: 0, printed: { lists: 2, records: 4 } });
  });

  it('names the edition of which any column was changed', async () => {
    for (const column of columnsOf('list_edition')) {
      const error = { code: 'verify_failed' };
      expect(await tampered('list_edition', column, 'number = 1')).toMatchObject({
        column,
        printed: { error },
      });
    }
  });

  it('names an edition with another name in it, one that is missing, and one whose digest was taken away', async () => {
    const failed = (number: number) => ({
      printed: { error: { code: 'verify_failed', kind: 'list edition', row: `${round}/${number}` } },
    });
    forge('Harbour', 'Arbour');
    expect(await run('verify')).toMatchObject(failed(1));
    forge('Arbour', 'Harbour');
    onFile((file) => file.exec('update list_edition set digest = null where number = 2'));
    expect(await run('verify')).toMatchObject(failed(2));
    onFile((file) => file.exec('delete from list_edition where number = 1'));
    expect(await run('verify')).toMatchObject(failed(1));
  });
});
