import type { DocumentId, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAccess } from '../document/index.js';
import { whatNeedsMe } from '../membership/what-needs-me.js';
import { testCoalition, testContext, type TestContext, testOpenText } from '../testing/index.js';
import {
  addComment,
  assignComment,
  labelComment,
  listComments,
  listTextReaders,
  reopenComment,
  replyToComment,
  resolveComment,
} from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let documentId: DocumentId;

beforeEach(async () => {
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  ana = await member('Ana', 'focal-point', null);
  bram = await member('Bram', 'member', await organisation('Youth Bridge'));
  zoe = await member('Zoe', 'member', await organisation('Open Borders Desk'));
  documentId = await testOpenText(test.ctx, ana, '# Asks\n\nA guardian for each child. A guardian in time.');
});
afterEach(() => test.dispose());

const comment = (actor = bram, anchor?: object) =>
  addComment(test.ctx, actor, documentId, { body: 'Say how soon.', anchor });

const newest = async () => (await test.ctx.db.read.activity.latest(ana.coalitionId, 1))[0];

describe('a thread', () => {
  it('holds on to the words it quotes, with the organisation that speaks', async () => {
    const { id } = await comment(bram, { quote: 'A guardian', occurrence: 2 });
    expect(await listComments(test.ctx, zoe, documentId)).toMatchObject([
      {
        id,
        anchor: { kind: 'range', field: 'body', quote: 'A guardian', suffix: ' in time.\n' },
        author: { personName: 'Bram', organisationName: 'Youth Bridge' },
        state: { kind: 'open' },
      },
    ]);
    expect(await newest()).toMatchObject({ documentId, event: { type: 'comment.added', commentId: id } });
  });

  it('stands on no words that are not there, and in no field that is not there', async () => {
    const missing = { refusal: { code: 'anchor_not_found', field: 'anchor' } };
    await expect(comment(bram, { quote: 'A guardian', occurrence: 3 })).rejects.toMatchObject(missing);
    await expect(comment(bram, { blockId: 'blk_none' })).rejects.toMatchObject(missing);
    const elsewhere = { kind: 'block', field: 'answer:x', blockId: 'blk_a', quote: '' };
    await expect(comment(bram, elsewhere)).rejects.toMatchObject(missing);
    expect(await listComments(test.ctx, ana, documentId)).toEqual([]);
  });

  it('is refused to those who only read, and is not there for strangers', async () => {
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'view' });
    await expect(comment()).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await setAccess(test.ctx, ana, documentId, { subject: { everyone: true }, access: 'none' });
    await expect(comment()).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    const { id } = await comment(ana);
    const reply = replyToComment(test.ctx, zoe, id, { body: 'Yes.' });
    await expect(reply).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('is settled by its author or the pen, once, and says why', async () => {
    const { id } = await comment();
    const settle = (actor: MemberActor) => resolveComment(test.ctx, actor, id, { reason: 'Added.' });
    await expect(settle(zoe)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    const both = await Promise.allSettled([settle(ana), settle(bram)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { refusal: { code: 'conflict' } },
    });
    expect(await listComments(test.ctx, zoe, documentId)).toMatchObject([
      { state: { kind: 'resolved', reason: 'Added.', at: test.ctx.now() } },
    ]);
    expect(await newest()).toMatchObject({ event: { type: 'comment.resolved', commentId: id } });
  });

  it('takes no reply when settled, and is reopened with a reason', async () => {
    const { id } = await comment();
    await replyToComment(test.ctx, zoe, id, { body: 'Within five days.' });
    await resolveComment(test.ctx, bram, id, {});
    const late = replyToComment(test.ctx, zoe, id, { body: 'But…' });
    await expect(late).rejects.toMatchObject({ refusal: { code: 'comment_closed' } });
    await expect(reopenComment(test.ctx, bram, id, { reason: ' ' })).rejects.toMatchObject({
      refusal: { code: 'bad_input', field: 'reason' },
    });
    await reopenComment(test.ctx, bram, id, { reason: 'It was taken out again.' });
    const [thread] = await listComments(test.ctx, zoe, documentId);
    expect(thread?.state).toEqual({ kind: 'open' });
    expect(thread?.replies.map(({ body }) => body)).toEqual(['Within five days.']);
    expect(thread?.steps).toMatchObject([
      { kind: 'resolved', outcome: 'settled', reason: null },
      { kind: 'reopened', reason: 'It was taken out again.', by: { personName: 'Bram' } },
    ]);
    expect(await newest()).toMatchObject({ event: { type: 'comment.reopened' } });
  });

  it('has an outcome from those who draft, with a reason where it is not followed', async () => {
    const { id } = await comment();
    const give = (actor: MemberActor, outcome: string, reason?: string) =>
      resolveComment(test.ctx, actor, id, { outcome, reason });
    await expect(give(bram, 'accepted')).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(give(ana, 'rejected', ' ')).rejects.toMatchObject({ refusal: { code: 'reason_needed' } });
    await give(ana, 'meeting');
    await replyToComment(test.ctx, zoe, id, { body: 'Before the meeting: within five days.' });
    await give(ana, 'partly', 'The half of it.');
    await expect(give(ana, 'accepted')).rejects.toMatchObject({ refusal: { code: 'conflict' } });
    expect((await listComments(test.ctx, zoe, documentId))[0]).toMatchObject({
      state: { outcome: 'partly', reason: 'The half of it.' },
      steps: [{ outcome: 'meeting' }, { outcome: 'partly' }],
    });
    expect(await newest()).toMatchObject({ event: { type: 'comment.resolved', outcome: 'partly' } });
  });

  it('is labelled by its author and those who draft', async () => {
    const { id } = await comment();
    const label = (actor: MemberActor, labels: string[]) => labelComment(test.ctx, actor, id, { labels });
    await expect(label(zoe, ['legal'])).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(label(bram, ['nonsense'])).rejects.toMatchObject({ refusal: { code: 'bad_input' } });
    await label(bram, ['red-line', 'legal', 'legal']);
    expect((await listComments(test.ctx, zoe, documentId))[0]?.labels).toEqual(['legal', 'red-line']);
    expect(await newest()).toMatchObject({
      event: { type: 'comment.labelled', commentId: id, labels: ['legal', 'red-line'] },
    });
  });

  it('is as it was once the text is published', async () => {
    const settled = await comment();
    await resolveComment(test.ctx, bram, settled.id, {});
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'published'));
    const frozen = { refusal: { code: 'document_frozen' } };
    for (const actor of [ana, bram]) {
      const reopening = reopenComment(test.ctx, actor, settled.id, { reason: 'Not so.' });
      await expect(reopening).rejects.toMatchObject(frozen);
      const labelling = labelComment(test.ctx, actor, settled.id, { labels: ['legal'] });
      await expect(labelling).rejects.toMatchObject(frozen);
    }
    expect(await listComments(test.ctx, zoe, documentId)).toMatchObject([
      { state: { kind: 'resolved' }, labels: [] },
    ]);
  });

  it('is given to a drafter by a drafter', async () => {
    const { id } = await comment();
    const assign = (actor: MemberActor, assigneeId: string | null) =>
      assignComment(test.ctx, actor, id, { assigneeId });
    await expect(assign(bram, ana.membershipId)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(assign(ana, zoe.membershipId)).rejects.toMatchObject({ refusal: { code: 'not_a_drafter' } });
    await assign(ana, ana.membershipId);
    expect((await listComments(test.ctx, zoe, documentId))[0]?.assignee).toEqual({
      membershipId: ana.membershipId,
      personName: 'Ana',
    });
    expect(await newest()).toMatchObject({
      event: { type: 'comment.assigned', assigneeId: ana.membershipId },
    });
    expect(await whatNeedsMe(test.ctx, ana)).toContainEqual(
      expect.objectContaining({ kind: 'assigned', documentId, threads: 1 }),
    );
    await resolveComment(test.ctx, ana, id, { outcome: 'meeting' });
    expect(await whatNeedsMe(test.ctx, ana)).toContainEqual(
      expect.objectContaining({ kind: 'assigned', documentId, threads: 1 }),
    );
    await assign(ana, null);
    expect(await whatNeedsMe(test.ctx, ana)).toEqual([]);
  });

  it('calls people and organisations that can read it, and waits until they answer', async () => {
    const { id } = await addComment(test.ctx, bram, documentId, {
      body: '@Zoe, @Open Borders Desk: is that so?',
      mentions: [{ membershipId: zoe.membershipId }, { organisationId: zoe.organisationId }],
    });
    expect(await newest()).toMatchObject({
      event: { mentions: [{ membershipId: zoe.membershipId }, { organisationId: zoe.organisationId }] },
    });
    const mentioned = expect.objectContaining({ kind: 'mentioned', documentId, threads: 1 }) as unknown;
    expect(await whatNeedsMe(test.ctx, zoe)).toContainEqual(mentioned);
    await replyToComment(test.ctx, zoe, id, { body: 'It is.' });
    expect(await whatNeedsMe(test.ctx, zoe)).not.toContainEqual(mentioned);
    await setAccess(test.ctx, ana, documentId, {
      subject: { organisationId: zoe.organisationId },
      access: 'none',
    });
    const again = replyToComment(test.ctx, bram, id, {
      body: '@Zoe?',
      mentions: [{ membershipId: zoe.membershipId }],
    });
    await expect(again).rejects.toMatchObject({ refusal: { code: 'mention_not_reader' } });
    const readers = await listTextReaders(test.ctx, bram, documentId);
    expect(readers.map(({ personName, drafts }) => [personName, drafts])).toEqual([
      ['Ana', true],
      ['Bram', false],
    ]);
    await expect(listTextReaders(test.ctx, zoe, documentId)).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
  });

  it('ends with publication', async () => {
    await test.ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'published'));
    await expect(comment()).rejects.toMatchObject({ refusal: { code: 'document_frozen' } });
  });
});
