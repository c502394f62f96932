import { spawn } from 'node:child_process';
import SqliteFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporarySqlite, type TemporaryDatabase } from '../testing/temporary-database.js';
import { aCoalition, aDocument } from '../testing/rows.js';
import { openSqlite } from './sqlite.js';
import { tablesOn } from './tables.js';
import { sqliteKit } from './table-kit.js';

let test: TemporaryDatabase;
let file: string;
beforeEach(async () => {
  test = await temporarySqlite();
  if (test.location.engine === 'sqlite') file = test.location.file;
});
afterEach(() => test.dispose());

describe('why transact does not use the driver’s own transaction', () => {
  it('lets an awaited insert of a refused transaction be committed outside any', async () => {
    const connection = new SqliteFile(file);
    const raw = drizzle(connection);
    const { coalition } = tablesOn(sqliteKit);
    const body = async () => {
      await Promise.resolve();
      await raw.insert(coalition).values(aCoalition({ name: 'stray' }));
    };
    let running: Promise<void> = Promise.resolve();
    expect(() => raw.transaction(() => (running = body()) as never)).toThrow('cannot return a promise');
    await running;
    connection.close();
    expect((await test.db.read.coalition.all()).map(({ name }) => name)).toEqual(['stray']);
  });
});

describe('a file that another process holds', () => {
  it('is waited for without blocking the event loop', async () => {
    const other = await holdInAnotherProcess(file);
    let turns = 0;
    const ticking = setInterval(() => turns++, 1);
    const write = test.db.transact((tx) => tx.coalition.insert(aCoalition({ name: 'after the wait' })));
    await until(() => turns > 20);
    other.release();
    await write;
    clearInterval(ticking);
    expect((await test.db.read.coalition.all()).map(({ name }) => name)).toEqual(['after the wait']);
  });
});

it('tells of every commit but this process’s own edits of texts', async () => {
  const coalition = aCoalition();
  const document = aDocument(coalition);
  const marks = [await test.db.changeMark()];
  const note = async () => void marks.push(await test.db.changeMark());
  await test.db.transact(async (tx) => {
    await tx.coalition.insert(coalition);
    await tx.document.insert(document);
  });
  await note();
  const other = openSqlite(file);
  await other.transact((tx) => tx.coalition.insert(aCoalition({ name: 'theirs' })));
  await other.close();
  await note();
  expect(new Set(marks).size).toBe(3);
  const update = { documentId: document.id, seq: 1, personId: null, organisationId: null };
  const updates = [{ ...update, bytes: Uint8Array.of(0, 0), crc: 1, at: new Date() }];
  await test.db.appendToLogs([{ documentId: document.id, updates, claims: [] }], () => true);
  await note();
  expect(marks[3]).toBe(marks[2]);
});

/** A second process with an open write transaction on the file; `release` commits it. */
async function holdInAnotherProcess(database: string): Promise<{ release(): void }> {
  const script = `
    const connection = new (require('better-sqlite3'))(process.argv[1]);
    connection.exec('BEGIN IMMEDIATE');
    process.once('message', () => { connection.exec('COMMIT'); process.disconnect(); });
    process.send('held');`;
  const child = spawn(process.execPath, ['-e', script, database], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise((resolve) => child.once('message', resolve));
  return { release: () => void child.send('release') };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
