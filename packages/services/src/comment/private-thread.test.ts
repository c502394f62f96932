import { audienceOf, type CommentId, type DocumentId, type MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hearingOf } from '../activity/hearing.js';
import { readActivity } from '../activity/read-activity.js';
import { readNews } from '../activity/read-news.js';
import { tellingTo } from '../activity/telling.js';
import { createDocument, listDocuments, setAccess } from '../document/index.js';
import { whatNeedsMe } from '../membership/what-needs-me.js';
import { addQuestions, readAnswers } from '../question/index.js';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import {
  addComment,
  assignComment,
  labelComment,
  listComments,
  reopenComment,
  replyToComment,
  resolveComment,
} from './index.js';

let test: TestContext;
let ana: MemberActor;
let pen: MemberActor;
let zoe: MemberActor;
let documentId: DocumentId;
let secret: CommentId;

beforeEach(async () => {
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  ana = await member('Ana', 'focal-point', null);
  pen = await member('Pen', 'member', await organisation('Youth Bridge'));
  zoe = await member('Zoe', 'member', await organisation('Open Borders Desk'));
  const text = await createDocument(test.ctx, ana, ana.coalitionId, { kind: 'response', title: 'Answers' });
  documentId = text.id;
  await addQuestions(test.ctx, ana, documentId, [{ label: 'Q1', prompt: 'Why?' }]);
  const grant = (subject: object, access: string) =>
    setAccess(test.ctx, ana, documentId, { subject, access });
  await grant({ everyone: true }, 'comment');
  await grant({ organisationId: pen.organisationId }, 'edit');
  const [question] = await test.ctx.db.read.question.ofDocument(documentId);
  const thread = await addComment(test.ctx, pen, documentId, {
    body: 'They will not sign.',
    audience: 'drafters',
    anchor: { kind: 'block', field: `answer:${question!.id}`, blockId: 'blk_a', quote: '' },
    mentions: [{ membershipId: ana.membershipId }],
  });
  secret = thread.id;
});
afterEach(() => test.dispose());

const openIn = async (actor: MemberActor) => ({
  listed: (await listDocuments(test.ctx, actor, actor.coalitionId))[0]?.openComments,
  answers: (await readAnswers(test.ctx, actor, documentId)).map(({ openComments }) => openComments),
});

describe('a thread of the drafting group', () => {
  it('is read and counted by the drafting group alone', async () => {
    for (const actor of [ana, pen]) {
      expect((await listComments(test.ctx, actor, documentId)).map(({ id }) => id)).toEqual([secret]);
      expect(await openIn(actor)).toEqual({ listed: 1, answers: [1] });
    }
    expect(await listComments(test.ctx, zoe, documentId)).toEqual([]);
    expect(await openIn(zoe)).toEqual({ listed: 0, answers: [0] });
  });

  it('is not there for others, whatever they want of it', async () => {
    const notFound = { refusal: { code: 'not_found' } };
    const attempts = [
      replyToComment(test.ctx, zoe, secret, { body: 'I know.' }),
      resolveComment(test.ctx, zoe, secret, {}),
      reopenComment(test.ctx, zoe, secret, { reason: 'I know.' }),
      labelComment(test.ctx, zoe, secret, { labels: ['fact'] }),
      assignComment(test.ctx, zoe, secret, { assigneeId: null }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(notFound);
  });

  it('is begun by nobody else, and calls nobody else', async () => {
    const begin = (actor: MemberActor, mentions: object[] = []) =>
      addComment(test.ctx, actor, documentId, { body: 'Among us.', audience: 'drafters', mentions });
    await expect(begin(zoe)).rejects.toMatchObject({ refusal: { code: 'forbidden', field: 'audience' } });
    for (const mention of [{ membershipId: zoe.membershipId }, { organisationId: zoe.organisationId }]) {
      await expect(begin(pen, [mention])).rejects.toMatchObject({ refusal: { code: 'mention_not_reader' } });
      const reply = replyToComment(test.ctx, pen, secret, { body: 'Zoe?', mentions: [mention] });
      await expect(reply).rejects.toMatchObject({ refusal: { code: 'mention_not_reader' } });
    }
    expect((await whatNeedsMe(test.ctx, ana)).map(({ kind }) => kind)).toContain('mentioned');
  });

  it('is not told of to others, live, in the news or in the log', async () => {
    await replyToComment(test.ctx, ana, secret, { body: 'Who?' });
    await labelComment(test.ctx, pen, secret, { labels: ['red-line'] });
    await assignComment(test.ctx, pen, secret, { assigneeId: pen.membershipId });
    await resolveComment(test.ctx, pen, secret, { outcome: 'meeting' });
    await reopenComment(test.ctx, pen, secret, { reason: 'They signed.' });
    const log = await test.ctx.db.read.activity.ofCoalition(ana.coalitionId, 0, 1_000);
    const rows = log.filter(({ event }) => event.type.startsWith('comment.'));
    expect(rows.map(({ event }) => event.type.slice('comment.'.length))).toEqual([
      'added',
      'replied',
      'labelled',
      'assigned',
      'resolved',
      'reopened',
    ]);
    expect(new Set(rows.map(({ event }) => audienceOf(event)))).toEqual(new Set(['drafters']));
    for (const [actor, isTold] of [
      [ana, true],
      [pen, true],
      [zoe, false],
    ] as const) {
      const telling = tellingTo(test.ctx, actor);
      const { mayHear } = await hearingOf(test.ctx, actor);
      for (const row of rows) {
        expect(await telling.mayTell(row)).toBe(isTold);
        expect(mayHear(row)).toBe(isTold);
      }
    }
    const told = JSON.stringify([
      await readActivity(test.ctx, zoe, zoe.coalitionId, { after: 0, limit: 500 }),
      await readNews(test.ctx, zoe, 100),
      await whatNeedsMe(test.ctx, zoe),
    ]);
    expect(told).not.toContain(secret);
    expect(told).toContain(documentId);
  });

  it('stays with those who draft when the text is frozen, and leaves who drafts no more', async () => {
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'frozen'));
    expect(await listComments(test.ctx, pen, documentId)).toHaveLength(1);
    await setAccess(test.ctx, ana, documentId, {
      subject: { organisationId: pen.organisationId },
      access: 'comment',
    });
    expect(await listComments(test.ctx, pen, documentId)).toEqual([]);
  });
});
