import type { MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { freezeEdition } from '../edition/index.js';
import {
  claimsForTicket,
  createDocument,
  getDocument,
  listDocuments,
  movePhase,
  readAccessList,
  readContent,
  renameDocument,
  setAccess,
  setReviewDate,
  takeDraft,
} from './index.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let observer: MemberActor;
let other: Organisation;

beforeEach(async () => {
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  const lead = await organisation('Youth Bridge');
  other = await organisation('Open Borders Desk');
  ana = await member('Ana', 'focal-point', null);
  bram = await member('Bram', 'member', lead);
  zoe = await member('Zoe', 'member', other);
  observer = await member('Olu', 'observer', lead);
});
afterEach(() => test.dispose());

const start = (actor = bram, content?: { format: string; body: string }) =>
  createDocument(test.ctx, actor, ana.coalitionId, { kind: 'statement', title: 'On guardians', content });

const newest = async (count = 1) => {
  const rows = await test.ctx.db.read.activity.latest(ana.coalitionId, count);
  return rows.map(({ event }) => event).reverse();
};

describe('starting a text', () => {
  it('keeps it to the lead organisation and the focal points', async () => {
    const { id, leadOrganisationId } = await start();
    expect(leadOrganisationId).toBe(bram.organisationId);
    expect(await newest()).toEqual([{ type: 'document.created', kind: 'statement', title: 'On guardians' }]);
    expect((await getDocument(test.ctx, bram, id)).access).toBe('edit');
    expect((await getDocument(test.ctx, ana, id)).access).toBe('edit');
    await expect(getDocument(test.ctx, zoe, id)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('takes its first words with their structure', async () => {
    const body = '<h1>Our asks</h1><p>Name a <b>guardian</b> in time.</p><script>alert(1)</script>';
    const { id } = await start(bram, { format: 'html', body });
    const content = await readContent(test.ctx, bram, id);
    expect(JSON.stringify(content)).toContain('guardian');
    expect(JSON.stringify(content)).not.toContain('alert');
    expect(content).toMatchObject({ body: { content: [{ type: 'heading' }, { type: 'paragraph' }] } });
  });

  it('is refused to observers and to other coalitions, and leaves nothing behind', async () => {
    const before = await test.ctx.db.read.activity.head();
    await expect(start(observer)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const eve = await elsewhere.member('Eve', 'focal-point', null);
    const head = await test.ctx.db.read.activity.head();
    await expect(start(eve)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    expect(await test.ctx.db.read.activity.head()).toBe(head);
    expect(head).toBeGreaterThan(before);
  });

  it('refuses what is too large, unknown fields and words under a response', async () => {
    const make = (input: object) => createDocument(test.ctx, bram, ana.coalitionId, input);
    const text = { kind: 'statement', title: 'A' };
    await expect(
      make({ ...text, content: { format: 'html', body: 'x'.repeat(2_000_001) } }),
    ).rejects.toMatchObject({ refusal: { code: 'content_too_large', field: 'content.body' } });
    const archive = Buffer.from('PK\u0003\u0004\u0014\0word/document.xml').toString();
    await expect(make({ ...text, content: { format: 'markdown', body: archive } })).rejects.toMatchObject({
      refusal: { code: 'content_no_text', field: 'content.body' },
    });
    await expect(make({ ...text, phase: 'published' })).rejects.toMatchObject({
      refusal: { code: 'bad_input', field: 'phase' },
    });
    await expect(
      make({ kind: 'response', title: 'A', content: { format: 'html', body: '' } }),
    ).rejects.toMatchObject({ refusal: { code: 'answers_go_to_questions' } });
  });
});

describe('opening a text', () => {
  it('to the coalition lets everybody comment, with a date', async () => {
    const { id } = await start();
    await movePhase(test.ctx, bram, id, { command: 'ask-for-comments', reviewUntil: '2026-12-07T18:00' });
    expect(await newest(3)).toEqual([
      { type: 'document.phase-changed', from: 'drafting', to: 'review' },
      { type: 'document.access-changed', subject: { everyone: true }, access: 'comment' },
      { type: 'document.review-dated', until: '2026-12-07T17:00:00.000Z' },
    ]);
    expect(await getDocument(test.ctx, zoe, id)).toMatchObject({ access: 'comment', steers: false });
    expect(await listDocuments(test.ctx, zoe, ana.coalitionId)).toMatchObject([
      { document: { id }, leadOrganisationName: 'Youth Bridge', openComments: 0 },
    ]);
  });

  it('only to those listed gives nobody else anything', async () => {
    const { id } = await start();
    await movePhase(test.ctx, ana, id, { command: 'ask-for-comments', openTo: 'listed' });
    expect(await listDocuments(test.ctx, zoe, ana.coalitionId)).toEqual([]);
  });

  it('is for those who steer it, one step at a time', async () => {
    const { id } = await start();
    await setAccess(test.ctx, bram, id, { subject: { organisationId: other.id }, access: 'edit' });
    const ask = (actor: MemberActor) => movePhase(test.ctx, actor, id, { command: 'ask-for-comments' });
    await expect(ask(zoe)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    const both = await Promise.allSettled([ask(ana), ask(bram)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ask(ana)).rejects.toMatchObject({ refusal: { code: 'phase_conflict' } });
    await expect(movePhase(test.ctx, ana, id, { command: 'freeze' })).rejects.toMatchObject({
      refusal: { code: 'bad_input' },
    });
  });

  it('refuses a date that has passed and changes nothing', async () => {
    const { id } = await start();
    const head = await test.ctx.db.read.activity.head();
    const late = { command: 'ask-for-comments', reviewUntil: '2026-11-01T10:00' };
    await expect(movePhase(test.ctx, ana, id, late)).rejects.toMatchObject({
      refusal: { code: 'deadline_past', field: 'reviewUntil' },
    });
    expect(await test.ctx.db.read.activity.head()).toBe(head);
    await setReviewDate(test.ctx, ana, id, { reviewUntil: '2026-12-07T18:00' });
    await setReviewDate(test.ctx, ana, id, { reviewUntil: null });
    expect(await newest()).toEqual([{ type: 'document.review-dated', until: null }]);
  });
});

describe('taking a draft away', () => {
  it('is for whoever may read it, and the log says who took which state, without a word of it', async () => {
    const { id } = await start(bram, { format: 'markdown', body: 'No child is detained.' });
    await setAccess(test.ctx, bram, id, { subject: { organisationId: other.id }, access: 'view' });
    const { source } = await takeDraft(test.ctx, zoe, id, { format: 'pdf' });
    expect(source.title).toBe('On guardians');
    expect(await newest()).toEqual([{ type: 'document.exported', format: 'pdf', logSeq: 1 }]);
    const head = await test.ctx.db.read.activity.head();
    await expect(takeDraft(test.ctx, observer, id, { format: 'docx' })).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    await expect(takeDraft(test.ctx, zoe, id, { format: 'html' })).rejects.toMatchObject({
      refusal: { code: 'bad_input' },
    });
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });

  it('is over once it is frozen: there is an edition to take', async () => {
    const content = { format: 'markdown', body: 'No child is detained.' };
    const input = { kind: 'statement', title: 'On guardians', content };
    const { id } = await createDocument(test.ctx, bram, ana.coalitionId, input);
    await freezeEdition(test.ctx, ana, id);
    await expect(takeDraft(test.ctx, ana, id, { format: 'pdf' })).rejects.toMatchObject({
      refusal: { code: 'document_frozen' },
    });
  });
});

describe('access to a text', () => {
  it('is given to a person without putting the address in the log', async () => {
    const { id } = await start();
    await setAccess(test.ctx, bram, id, { subject: { email: 'Zoe@Example.org' }, access: 'comment' });
    expect(await newest()).toEqual([
      { type: 'document.access-changed', subject: { personId: zoe.personId }, access: 'comment' },
    ]);
    expect((await getDocument(test.ctx, zoe, id)).access).toBe('comment');
    expect(await readAccessList(test.ctx, bram, id)).toEqual([
      { subject: { email: 'zoe@example.org' }, access: 'comment' },
    ]);
    await expect(readAccessList(test.ctx, zoe, id)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await setAccess(test.ctx, bram, id, { subject: { email: 'zoe@example.org' }, access: 'none' });
    await expect(getDocument(test.ctx, zoe, id)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('is not given to an organisation of another coalition', async () => {
    const { id } = await start();
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const foreign = await elsewhere.organisation('Far Away');
    const give = setAccess(test.ctx, bram, id, { subject: { organisationId: foreign.id }, access: 'edit' });
    await expect(give).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('goes into a ticket as it is', async () => {
    const { id } = await start();
    await setAccess(test.ctx, bram, id, { subject: { everyone: true }, access: 'view' });
    expect(await claimsForTicket(test.ctx, zoe, id, null)).toMatchObject({
      documentId: id,
      access: 'view',
      name: 'Zoe',
      organisationName: 'Open Borders Desk',
      exp: Date.parse('2026-11-22T09:01:00Z') / 1000,
    });
  });
});

describe('the title', () => {
  it('is changed by those who write, while the words may change', async () => {
    const { id } = await start();
    await renameDocument(test.ctx, bram, id, { title: 'On guardians, again' });
    expect(await newest()).toEqual([{ type: 'document.renamed', title: 'On guardians, again' }]);
    await setAccess(test.ctx, bram, id, { subject: { everyone: true }, access: 'comment' });
    const rename = (actor: MemberActor) => renameDocument(test.ctx, actor, id, { title: 'Mine' });
    await expect(rename(zoe)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await test.ctx.db.transact((tx) => tx.document.movePhase(id, ['drafting'], 'frozen'));
    await expect(rename(bram)).rejects.toMatchObject({ refusal: { code: 'document_frozen' } });
  });
});
