import type { Author, Comment } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aDocument, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const bea: Author = {
  membershipId: newId('membership'),
  organisationId: null,
  personName: 'Bea « Öz »',
  organisationName: null,
};

describe.each(engines())('threads on $engine', ({ temporary }) => {
  const coalition = aCoalition();
  const document = aDocument(coalition);
  let test: TemporaryDatabase;
  beforeEach(async () => {
    test = await temporary();
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.document.insert(document);
    });
  });
  afterEach(() => test.dispose());

  const aComment = (details: Partial<Comment> = {}): Comment => ({
    id: newId('comment'),
    documentId: document.id,
    anchor: { kind: 'block', field: 'body', blockId: 'blk_a', quote: 'Les enfants « d’abord »' },
    author: bea,
    body: 'Why?\nSay why. 👩‍👧',
    createdAt: noon,
    state: { kind: 'open' },
    replies: [],
    ...details,
  });

  it('are given back as they were stored, oldest first, with replies in order', async () => {
    const later = (ms: number) => new Date(noon.getTime() + ms);
    const first = aComment();
    const resolved = { kind: 'resolved', by: bea, reason: null, at: later(9) } as const;
    const second = aComment({ createdAt: later(1), state: resolved });
    const replies = [2, 3].map((ms) => ({
      id: newId('reply'),
      author: bea,
      body: `after ${ms}`,
      createdAt: later(ms),
    }));
    await test.db.transact(async (tx) => {
      await tx.comment.insert(second);
      await tx.comment.insert(first);
      for (const reply of replies.toReversed()) await tx.comment.insertReply(first.id, reply);
    });
    expect(await test.db.read.comment.ofDocument(document.id)).toEqual([{ ...first, replies }, second]);
    expect(await test.db.read.comment.byId(second.id)).toEqual(second);
    expect(await test.db.read.comment.byId(newId('comment'))).toBeNull();
    const counts = await test.db.read.comment.openCounts([document.id, newId('document')]);
    expect([...counts]).toEqual([[document.id, 1]]);
    expect(await test.db.read.comment.openCounts([])).toEqual(new Map());
  });

  it('are settled and reopened by one of two', async () => {
    const comment = aComment();
    await test.db.transact((tx) => tx.comment.insert(comment));
    const resolved = { kind: 'resolved', by: bea, reason: 'Done.', at: noon } as const;
    const change = (to: Comment['state']) => test.db.transact((tx) => tx.comment.changeState(comment.id, to));
    expect((await Promise.all([change(resolved), change(resolved)])).toSorted()).toEqual([false, true]);
    expect((await test.db.read.comment.byId(comment.id))?.state).toEqual(resolved);
    expect((await Promise.all([change({ kind: 'open' }), change({ kind: 'open' })])).toSorted()).toEqual([
      false,
      true,
    ]);
    expect((await test.db.read.comment.byId(comment.id))?.state).toEqual({ kind: 'open' });
  });
});
