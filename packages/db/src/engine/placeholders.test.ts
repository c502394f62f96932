import SqliteFile from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeholdersFor } from './placeholders.js';
import { sqliteKit as kit } from './table-kit.js';

const note = kit.table('note', {
  seq: kit.sequence('seq'),
  words: kit.json<string[]>('words'),
  at: kit.instant('at'),
  isRead: kit.boolean('is_read').notNull(),
});

describe('a row of placeholders', () => {
  let connection: SqliteFile.Database;
  beforeEach(() => {
    connection = new SqliteFile(':memory:');
    connection.exec(
      'create table note (seq integer primary key autoincrement, words text, at integer, is_read integer not null)',
    );
  });
  afterEach(() => connection.close());

  const insert = () =>
    drizzle(connection)
      .insert(note)
      .values(placeholdersFor(note, ['seq']))
      .returning()
      .prepare();

  it('stores each value as its column does', async () => {
    const row = { words: ['one', 'two'], at: new Date(1_700_000_000_123), isRead: true };
    expect(await insert().execute(row)).toEqual([{ seq: 1, ...row }]);
    expect(connection.prepare('select words, at, is_read from note').get()).toEqual({
      words: '["one","two"]',
      at: 1_700_000_000_123,
      is_read: 1,
    });
  });

  it('stores nothing where there is nothing', async () => {
    const row = { words: null, at: null, isRead: false };
    expect(await insert().execute(row)).toEqual([{ seq: 1, ...row }]);
    expect(
      connection.prepare('select count(*) from note where words is null and at is null').pluck().get(),
    ).toBe(1);
  });

  it('asks for the whole row', async () => {
    await expect(insert().execute({ words: null, isRead: false })).rejects.toThrow('"at"');
  });
});
