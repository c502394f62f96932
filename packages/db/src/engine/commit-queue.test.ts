import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommitQueue } from './commit-queue.js';

describe('writers that wait together', () => {
  let connection: SqliteFile.Database;
  let commits: number;
  let queue: CommitQueue;
  beforeEach(() => {
    connection = new SqliteFile(':memory:', {
      verbose: (statement) => void (commits += statement === 'COMMIT' ? 1 : 0),
    });
    connection.exec('create table words (word text)');
    commits = 0;
    queue = new CommitQueue(connection, async (step) => void step());
  });
  afterEach(() => void connection.close());

  const write = (word: string) => async () => {
    connection.prepare('insert into words values (?)').run(word);
    await Promise.resolve();
    return word;
  };
  const words = () => connection.prepare('select word from words').pluck().all();

  it('share a commit, in their order', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map((word) => queue.add(write(word))))).toEqual(['a', 'b', 'c']);
    expect([words(), commits]).toEqual([['a', 'b', 'c'], 1]);
  });

  it('fail alone', async () => {
    const failing = queue.add(async () => {
      await write('lost')();
      throw new Error('second thoughts');
    });
    const others = Promise.all([queue.add(write('a')), queue.add(write('b'))]);
    await expect(failing).rejects.toThrow('second thoughts');
    await others;
    expect(words()).toEqual(['a', 'b']);
  });

  it('are all told when what they share does not reach the disk, and the next one goes on', async () => {
    let isFull = true;
    queue = new CommitQueue(connection, async (step) => {
      const isCommit = connection.inTransaction;
      if (isCommit && isFull) throw new Error('disk full');
      step();
    });
    const [one, other] = await Promise.allSettled([queue.add(write('a')), queue.add(write('b'))]);
    expect([one.status, other.status]).toEqual(['rejected', 'rejected']);
    isFull = false;
    await queue.add(write('c'));
    expect(words()).toEqual(['c']);
  });

  it('are told one by one when a failure ends the whole transaction', async () => {
    const first = queue.add(write('a'));
    const second = queue.add(async () => {
      connection.exec('ROLLBACK');
      throw new Error('disk full');
    });
    const third = queue.add(write('c'));
    await expect(first).rejects.toThrow('disk full');
    await expect(second).rejects.toThrow('disk full');
    await third;
    expect(words()).toEqual(['c']);
  });
});
