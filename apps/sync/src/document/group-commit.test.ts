import type { DocumentId } from '@undersigned/domain';
import type { AppendOutcome, LogBatch } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import { GroupCommit, type AppendLogs, type CommitMember } from './group-commit.js';

/** A room that has as many updates to write as it was given, and notes what became of them. */
class Member implements CommitMember {
  readonly documentId: DocumentId;
  readonly news: (AppendOutcome | 'failed')[] = [];
  waiting = 0;

  constructor(name: string) {
    this.documentId = name as DocumentId;
  }

  takeBatch(): LogBatch {
    const updates = Array.from({ length: this.waiting }, (_, seq) => ({
      seq,
      personId: null,
      organisationId: null,
      bytes: new Uint8Array(),
    }));
    this.waiting = 0;
    return { documentId: this.documentId, updates, claims: [] };
  }

  settle(outcome: AppendOutcome): void {
    this.news.push(outcome);
  }

  fail(): void {
    this.news.push('failed');
  }
}

const written = (batches: LogBatch[]) =>
  new Map(batches.map(({ documentId }): [DocumentId, AppendOutcome] => [documentId, 'written']));

const sizes = (batches: LogBatch[]) => batches.map(({ updates }) => updates.length);

describe('group commit', () => {
  it('writes the rooms of one turn together, and what comes meanwhile next', async () => {
    const commits: number[][] = [];
    const [one, two] = [new Member('one'), new Member('two')];
    const append: AppendLogs = async (batches) => {
      commits.push(sizes(batches));
      if (commits.length === 1) {
        one.waiting = 3;
        commit.schedule(one);
      }
      await Promise.resolve();
      return written(batches);
    };
    const commit = new GroupCommit(append);
    for (const member of [one, two]) {
      member.waiting = 1;
      commit.schedule(member);
      commit.schedule(member);
    }
    await commit.settled();
    expect(commits).toEqual([[1, 1], [3]]);
    expect([one.news, two.news]).toEqual([['written', 'written'], ['written']]);
  });

  it('lets a room that cannot be written fail alone', async () => {
    const [good, bad] = [new Member('good'), new Member('bad')];
    const commit = new GroupCommit((batches) =>
      batches.some(({ documentId }) => documentId === bad.documentId)
        ? Promise.reject(new Error('number taken'))
        : Promise.resolve(written(batches)),
    );
    for (const member of [good, bad]) commit.schedule(member);
    await commit.settled();
    expect([good.news, bad.news]).toEqual([['written'], ['failed']]);
  });

  it('writes again after a failure', async () => {
    const member = new Member('one');
    let isBroken = true;
    const commit = new GroupCommit((batches) =>
      isBroken ? Promise.reject(new Error('disk full')) : Promise.resolve(written(batches)),
    );
    commit.schedule(member);
    await commit.settled();
    isBroken = false;
    commit.schedule(member);
    await commit.settled();
    expect(member.news).toEqual(['failed', 'written']);
  });
});
