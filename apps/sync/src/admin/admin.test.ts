import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import {
  addComment,
  contextOn,
  createDocument,
  freezeEdition,
  resolveComment,
  setAccess,
  toActor,
  type Context,
} from '@undersigned/services';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from './run.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'undersigned-admin-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

const run = (line: string, settings: NodeJS.ProcessEnv = {}) =>
  runCommand(line.split(' '), { DATA_DIR: folder, INIT_CWD: folder, ...settings });

/** Runs what must work and gives what it printed. */
async function done<T>(line: string, settings?: NodeJS.ProcessEnv): Promise<T> {
  const { exitCode, printed } = await run(line, settings);
  expect(printed).not.toHaveProperty('error');
  expect(exitCode).toBe(0);
  return printed as T;
}

const refused = (code: string) => ({ exitCode: 1, printed: { error: { code } } });

async function withDatabase<T>(use: (ctx: Context) => Promise<T>): Promise<T> {
  const db = openDatabase(databaseLocation(undefined, folder));
  try {
    return await use(contextOn(db, { baseUrl: 'http://localhost', syncUrl: 'ws://localhost' }));
  } finally {
    await db.close();
  }
}

/** A coalition with a focal point and one frozen text. */
async function installation(): Promise<void> {
  await done('coalition create --name Coalition --slug icm');
  await done('person add --coalition icm --email ana@example.org --name Ana --role focal-point');
  await withDatabase(async (ctx) => {
    const ana = await actorOf(ctx, 'ana@example.org');
    const content = { format: 'markdown', body: 'A guardian for each child.' };
    const text = { kind: 'statement', title: 'On guardians', content };
    const { id } = await createDocument(ctx, ana, ana.coalitionId, text);
    await freezeEdition(ctx, ana, id);
  });
}

async function actorOf(ctx: Context, email: string) {
  const person = await ctx.db.read.person.byEmail(email);
  const [membership] = person ? await ctx.db.read.membership.ofPerson(person.id) : [];
  if (!person || !membership) throw new Error(`${email} was not added`);
  return toActor(ctx, person, membership);
}

const tamper = (statement: string) => {
  const file = new SqliteFile(at('undersigned.sqlite'));
  file.exec(statement);
  file.close();
};

describe('people and organisations', () => {
  it('are added, let in and imported', async () => {
    writeFileSync(at('list.csv'), 'Organisation,Country\nYouth Bridge,Belgium\nYOUTH BRIDGE asbl,Belgium\n');
    await done('coalition create --name Coalition --slug icm');
    expect(await done('organisation import --coalition icm --file list.csv')).toMatchObject({
      added: 1,
      merged: 1,
      refused: 0,
      lines: [{ kind: 'duplicate', line: 3 }],
    });
    await done('person add --coalition icm --email ana@example.org --name Ana --role focal-point');
    expect(await done('token create --email ana@example.org')).toEqual({
      token: expect.stringMatching(/^und_/) as string,
    });
    const link = await done<{ url: string }>('sign-in-link --email ana@example.org', {
      BASE_URL: 'https://sign.example.org/',
    });
    expect(link.url).toMatch(/^https:\/\/sign\.example\.org\/sign-in\/confirm\?token=/);
  });

  it('are refused in words, with the field, in the operator’s language', async () => {
    await done('coalition create --name Coalition --slug icm');
    expect(await run('coalition create --name Other --slug icm')).toMatchObject(refused('slug_taken'));
    expect(await run('person add --coalition icm --email no --name Ana')).toMatchObject({
      exitCode: 1,
      printed: { error: { code: 'bad_input', field: 'email' } },
    });
    expect(await run('token create --email no@example.org', { LANG: 'fr_BE.UTF-8' })).toMatchObject({
      printed: { error: { code: 'not_found', message: expect.stringMatching(/^Il n/) as string } },
    });
  });

  it('are erased, and with them what names them', async () => {
    await installation();
    await done('person add --coalition icm --email bo@example.org --name Bo --role focal-point');
    await withDatabase(async (ctx) => {
      const ana = await actorOf(ctx, 'ana@example.org');
      const [text] = await ctx.db.read.document.ofCoalition(ana.coalitionId);
      if (!text) throw new Error('no text');
      await setAccess(ctx, ana, text.id, { subject: { email: 'ana@example.org' }, access: 'edit' });
      const { id } = await addComment(ctx, ana, text.id, { body: 'Settled.' });
      await resolveComment(ctx, ana, id, {});
    });
    expect(await run('erase --email nobody@example.org')).toMatchObject(refused('not_found'));
    await done('erase --email ana@example.org');
    await done('export --coalition icm --to out.json');
    const exported = readFileSync(at('out.json'), 'utf8');
    expect(exported).not.toContain('ana@example.org');
    expect(exported).not.toContain('"Ana"');
    expect(exported).toContain('Settled.');
  });
});

describe('a damaged text', () => {
  it('goes on as it was before the damage, with all its rows in a file', async () => {
    await installation();
    const id = await withDatabase(async (ctx) => {
      const ana = await actorOf(ctx, 'ana@example.org');
      const [text] = await ctx.db.read.document.ofCoalition(ana.coalitionId);
      return text?.id ?? '';
    });
    const release = `text release --document ${id} --rows rows.json`;
    expect(await run(release)).toMatchObject(refused('not_damaged'));
    expect(await run('text release --document doc_none --rows rows.json')).toMatchObject(
      refused('not_found'),
    );
    tamper(`insert into document_update (document_id, seq, bytes, crc, at)
      select document_id, max(seq) + 1, x'0000', 0, 0 from document_update where document_id = '${id}'`);
    expect(await run('verify')).toMatchObject(refused('verify_failed'));
    expect(await done(release)).toMatchObject({ document: id, givenUp: 1, rows: at('rows.json') });
    const { updates } = JSON.parse(readFileSync(at('rows.json'), 'utf8')) as { updates: { bytes: string }[] };
    expect(updates.at(-1)?.bytes).toBe('AAA=');
    expect(await done('verify')).toMatchObject({ ok: true });
  });
});

describe('the command line', () => {
  it.each(['', 'coalition', 'coalition create --name A', 'verify --all x', 'backup', 'erase ana'])(
    'explains itself after “%s”',
    async (line) => {
      expect(await run(line)).toMatchObject(refused('usage'));
    },
  );

  it('makes no database where one is missing, and names every wrong setting', async () => {
    for (const line of ['verify', 'erase --email a@b.eu', 'export --coalition a --to b', 'backup --to b']) {
      expect(await run(line)).toMatchObject(refused('no_database'));
    }
    const { printed } = await run('verify', { PORT: 'x', BASE_URL: 'ftp://x' });
    expect(JSON.stringify(printed)).toMatch(/PORT.*BASE_URL/);
  });
});

describe('verify', () => {
  it('counts what holds', async () => {
    await installation();
    expect(await done('verify')).toEqual({
      ok: true,
      editions: 1,
      signOns: 0,
      records: 0,
      lists: 0,
      updates: 1,
      snapshots: 0,
    });
    expect(await done('doctor')).toMatchObject({ ok: true });
  });

  it.each([
    ['edition', "update edition set canonical = replace(canonical, 'child', 'adult')"],
    ['edition', "update edition set content = replace(content, 'child', 'adult')"],
    ['update', "update document_update set bytes = x'0000'"],
  ])('names the %s that does not', async (kind, statement) => {
    await installation();
    tamper(statement);
    expect(await run('verify')).toMatchObject({
      exitCode: 1,
      printed: { error: { code: 'verify_failed', kind } },
    });
    expect(await run('doctor')).toMatchObject(refused('unhealthy'));
  });
});

describe('backup and restore', () => {
  it('bring everything back but sessions, links and waiting mails, while somebody writes', async () => {
    await installation();
    await withDatabase(async (ctx) => {
      const person = await ctx.db.read.person.byEmail('ana@example.org');
      if (!person) throw new Error('nobody');
      const expiresAt = new Date(Date.now() + 1e9);
      const session = { id: ctx.newId('session'), personId: person.id, acting: {}, expiresAt };
      await ctx.db.transact((tx) => tx.session.insert({ ...session, createdAt: ctx.now() }, 'hash'));
      const writing = Promise.all(
        Array.from({ length: 20 }, () =>
          ctx.db.transact((tx) => tx.person.update(person.id, { timeZone: 'Europe/Paris' })),
        ),
      );
      const made = await done<{ bytes: number }>('backup --to copy.sqlite');
      await writing;
      expect(made.bytes).toBe(statSync(at('copy.sqlite')).size);
      expect(statSync(at('copy.sqlite')).mode & 0o077).toBe(0);
    });
    expect(await run('backup --to copy.sqlite')).toMatchObject(refused('file_exists'));

    const copy = at('copy.sqlite');
    folder = mkdtempSync(join(tmpdir(), 'undersigned-admin-'));
    expect(await done(`restore --from ${copy}`)).toMatchObject({ verified: { ok: true, editions: 1 } });
    expect(await withDatabase(({ db }) => db.read.session.byTokenHash('hash'))).toBeNull();
    expect(await done('token create --email ana@example.org')).toHaveProperty('token');
    expect(await run(`restore --from ${copy}`)).toMatchObject(refused('target_not_empty'));
  });

  it('refuse while a server has the empty database open', async () => {
    await installation();
    await done('backup --to copy.sqlite');
    const copy = at('copy.sqlite');
    folder = mkdtempSync(join(tmpdir(), 'undersigned-admin-'));
    await migrate(databaseLocation(undefined, folder));
    await withDatabase(async ({ db }) => {
      expect(await db.read.activity.head()).toBe(0);
      expect(await run(`restore --from ${copy}`)).toMatchObject(refused('servers_running'));
    });
    await done(`restore --from ${copy}`);
  });

  it('refuse what is no copy, and what is newer than this release', async () => {
    await installation();
    await done('backup --to copy.sqlite');
    const source = folder;
    folder = join(source, 'other');
    mkdirSync(folder);
    writeFileSync(at('text.sqlite'), 'not a database at all, but long enough to look at');
    expect(await run('restore --from text.sqlite')).toMatchObject(refused('not_a_backup'));
    expect(await run('restore --from none.sqlite')).toMatchObject(refused('file_missing'));
    const newer = new SqliteFile(join(source, 'copy.sqlite'));
    newer.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)");
    newer.close();
    expect(await run('restore --from ../copy.sqlite')).toMatchObject(refused('newer_schema'));
  });
});
