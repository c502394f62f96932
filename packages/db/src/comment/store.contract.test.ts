import {
  threadAudiences,
  type Author,
  type Comment,
  type MembershipId,
  type Reply,
  type ThreadStep,
} from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { onADocument } from '../testing/on-a-document.js';
import { newId, noon } from '../testing/rows.js';

const bea: Author = {
  membershipId: newId('membership'),
  organisationId: null,
  personName: 'Bea « Öz »',
  organisationName: null,
};
const later = (ms: number) => new Date(noon.getTime() + ms);

describe.each(engines())('threads on $engine', ({ temporary }) => {
  const test = onADocument({ temporary });
  const { document } = test;

  const aComment = (details: Partial<Comment> = {}): Comment => ({
    id: newId('comment'),
    documentId: document.id,
    anchor: { kind: 'block', field: 'body', blockId: 'blk_a', quote: 'Les enfants « d’abord »' },
    author: bea,
    body: 'Why?\nSay why. 👩‍👧',
    createdAt: noon,
    audience: 'readers',
    labels: [],
    mentions: [],
    assignee: null,
    steps: [],
    state: { kind: 'open' },
    replies: [],
    ...details,
  });
  const settled: ThreadStep = { kind: 'resolved', outcome: 'rejected', by: bea, reason: 'No.', at: later(9) };
  const reopened: ThreadStep = { kind: 'reopened', by: bea, reason: 'Again.', at: later(10) };
  const whole = (id: Comment['id']) => test.db.read.comment.byId(id, threadAudiences);

  it('are given back as they were stored, oldest first, with replies in order', async () => {
    const first = aComment({
      labels: ['legal', 'red-line'],
      mentions: [{ membershipId: newId('membership') }],
    });
    const second = aComment({ createdAt: later(1) });
    const guest: Author = { ...bea, organisationName: 'Red Infancia', isGuest: true };
    const replies: Reply[] = [2, 3].map((ms) => ({
      id: newId('reply'),
      author: ms === 2 ? guest : bea,
      body: `after ${ms}`,
      createdAt: later(ms),
      mentions: [{ organisationId: newId('organisation') }],
    }));
    await test.db.transact(async (tx) => {
      await tx.comment.insert(second);
      await tx.comment.insert(first);
      for (const reply of replies.toReversed()) await tx.comment.insertReply(first.id, reply);
      await tx.comment.take(second, settled);
    });
    const ended = { ...second, steps: [settled], state: settled };
    expect(await test.db.read.comment.ofDocument(document.id, ['readers'])).toEqual([
      { ...first, replies },
      ended,
    ]);
    expect(await whole(second.id)).toEqual(ended);
    expect(await whole(newId('comment'))).toBeNull();
    expect(await test.db.read.comment.documentOf(first.id)).toBe(document.id);
    expect(await test.db.read.comment.documentOf(newId('comment'))).toBeNull();
  });

  it('are settled and reopened by one of two, and keep what was decided before', async () => {
    const comment = aComment();
    await test.db.transact((tx) => tx.comment.insert(comment));
    const take = (from: Comment, step: ThreadStep) => test.db.transact((tx) => tx.comment.take(from, step));
    const race = async (from: Comment, step: ThreadStep) =>
      (await Promise.all([take(from, step), take(from, step)])).toSorted();
    expect(await race(comment, settled)).toEqual([false, true]);
    const once = { ...comment, steps: [settled], state: settled };
    expect(await race(once, reopened)).toEqual([false, true]);
    expect(await whole(comment.id)).toEqual({
      ...comment,
      steps: [settled, reopened],
      state: { kind: 'open' },
    });
    expect(await take({ ...comment, steps: [settled, reopened] }, settled)).toBe(true);
    expect((await whole(comment.id))?.steps).toEqual([settled, reopened, settled]);
  });

  it('of drafters are given to drafters, one by one, in lists, counted and addressed', async () => {
    const mentions = [{ membershipId: bea.membershipId! }];
    const shared = aComment({ mentions });
    const secret = aComment({ audience: 'drafters', mentions, createdAt: later(1) });
    await test.db.transact(async (tx) => {
      await tx.comment.insert(shared);
      await tx.comment.insert(secret);
    });
    const { comment } = test.db.read;
    const seen = (audiences: typeof threadAudiences | ['readers']) => [
      { documentId: document.id, audiences },
      { documentId: newId('document'), audiences },
    ];
    expect(await comment.byId(secret.id, ['readers'])).toBeNull();
    expect(await comment.byId(secret.id, threadAudiences)).toEqual(secret);
    expect(await comment.ofDocument(document.id, ['readers'])).toEqual([shared]);
    expect(await comment.ofDocument(document.id, threadAudiences)).toEqual([shared, secret]);
    expect([...(await comment.openCounts(seen(['readers'])))]).toEqual([[document.id, 1]]);
    expect([...(await comment.openCounts(seen(threadAudiences)))]).toEqual([[document.id, 2]]);
    expect(await comment.openCounts([])).toEqual(new Map());
    const me = bea.membershipId!;
    expect(await comment.addressedTo(seen(['readers']), me, null)).toEqual([shared]);
    expect(await comment.addressedTo(seen(threadAudiences), me, null)).toEqual([shared, secret]);
    expect(await comment.addressedTo([], me, null)).toEqual([]);
    await test.db.transact((tx) => tx.comment.take(shared, { ...settled, outcome: 'meeting' }));
    expect([...(await comment.openCounts(seen(['readers'])))]).toEqual([[document.id, 1]]);
    await test.db.transact((tx) => tx.comment.take(secret, settled));
    expect([...(await comment.openCounts(seen(threadAudiences)))]).toEqual([[document.id, 1]]);
    const spoken = (id: MembershipId | null) => comment.spokenIn(id!, [document.id, newId('document')]);
    expect(await spoken(shared.author.membershipId)).toEqual([document.id]);
    expect(await spoken(newId('membership'))).toEqual([]);
    const reply = { id: newId('reply'), author: { ...bea, membershipId: newId('membership') } };
    const said = { ...reply, body: 'Yes.', createdAt: noon, mentions: [] };
    await test.db.transact((tx) => tx.comment.insertReply(shared.id, said));
    expect(await spoken(said.author.membershipId)).toEqual([document.id]);
  });

  it('are given to one and labelled, and wait for them until they are settled, also for the meeting', async () => {
    const comment = aComment();
    const assignee = { membershipId: newId('membership'), personName: 'Ana' };
    const waiting = () =>
      test.db.read.comment.addressedTo(
        [{ documentId: document.id, audiences: ['readers'] }],
        assignee.membershipId,
        newId('organisation'),
      );
    await test.db.transact(async (tx) => {
      await tx.comment.insert(comment);
      await tx.comment.assign(comment.id, assignee);
      await tx.comment.setLabels(comment.id, ['fact']);
    });
    expect(await waiting()).toEqual([{ ...comment, assignee, labels: ['fact'] }]);
    const meeting: ThreadStep = { ...settled, outcome: 'meeting' };
    await test.db.transact((tx) => tx.comment.take(comment, meeting));
    expect(await waiting()).toMatchObject([{ id: comment.id, state: meeting }]);
    await test.db.transact((tx) =>
      tx.comment.take({ ...comment, state: meeting, steps: [meeting] }, settled),
    );
    expect(await waiting()).toEqual([]);
    await test.db.transact((tx) => tx.comment.assign(comment.id, null));
    expect((await whole(comment.id))?.assignee).toBeNull();
  });
});
