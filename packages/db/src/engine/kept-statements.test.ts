import SqliteFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepingStatements } from './kept-statements.js';

const word = sqliteTable('word', { id: integer('id').primaryKey(), text: text('text').notNull() });

describe('statements that are kept', () => {
  let connection: SqliteFile.Database;
  beforeEach(() => {
    connection = new SqliteFile(':memory:');
    connection.exec('create table word (id integer primary key, text text not null)');
  });
  afterEach(() => connection.close());

  it('are compiled once, however often they run and with whatever values', async () => {
    const compiled = vi.spyOn(connection, 'prepare');
    const db = drizzle(keepingStatements(connection));
    for (let id = 0; id < 20; id++) await db.insert(word).values({ id, text: `word ${id}` });
    for (let id = 0; id < 20; id++) {
      expect(await db.select().from(word).where(eq(word.id, id))).toEqual([{ id, text: `word ${id}` }]);
    }
    expect(compiled).toHaveBeenCalledTimes(2);
  });

  it('see a table that has changed since', async () => {
    const db = drizzle(keepingStatements(connection));
    await db.insert(word).values({ id: 1, text: 'one' });
    expect(await db.select().from(word)).toHaveLength(1);
    connection.exec(`alter table word add column later text; create index word_text on word (text)`);
    await db.insert(word).values({ id: 2, text: 'two' });
    expect(await db.select().from(word)).toEqual([
      { id: 1, text: 'one' },
      { id: 2, text: 'two' },
    ]);
  });

  it('leave those prepared on the connection itself alone', async () => {
    const words = drizzle(keepingStatements(connection)).select().from(word).toSQL().sql;
    const own = connection.prepare<[], number>(words).pluck();
    await drizzle(keepingStatements(connection)).insert(word).values({ id: 7, text: 'seven' });
    expect(await drizzle(keepingStatements(connection)).select().from(word)).toEqual([
      { id: 7, text: 'seven' },
    ]);
    expect(own.all()).toEqual([7]);
  });

  it('are none that insert very many rows at once: each number of rows has words of its own', async () => {
    const compiled = vi.spyOn(connection, 'prepare');
    const db = drizzle(keepingStatements(connection));
    const words = (from: number) => Array.from({ length: 500 }, (_, n) => ({ id: from + n, text: 'word' }));
    await db.insert(word).values(words(0));
    await db.insert(word).values(words(500));
    expect(compiled).toHaveBeenCalledTimes(2);
    expect(await db.$count(word)).toBe(1_000);
  });

  it('make room for others when there are too many', async () => {
    const compiled = vi.spyOn(connection, 'prepare');
    const kept = keepingStatements(connection);
    for (let n = 0; n < 500; n++) kept.prepare(`select ${n}`);
    kept.prepare('select 499');
    expect(compiled).toHaveBeenCalledTimes(500);
    kept.prepare('select 0');
    expect(compiled).toHaveBeenCalledTimes(501);
  });
});
