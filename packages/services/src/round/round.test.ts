import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freezeEdition } from '../edition/freeze.js';
import { reopenForFix } from '../edition/reopen.js';
import { confirmSignOn } from '../sign-on/confirm.js';
import { recordSignOn } from '../sign-on/record.js';
import { testCast, testRound, testSignOn, testStatement, type TestContext } from '../testing/index.js';
import { boardData } from './board.js';
import { changeRound } from './change.js';
import { runDueRounds } from './run-due.js';
import { closeRound } from './close.js';
import { createRound } from './create.js';
import { roundSummary } from './get.js';
import { publicLibrary } from './library.js';
import { openRound } from './open.js';
import { publicRoundBySlug, publicTextBySlug } from './public.js';
import { publishRound } from './publish.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;

beforeEach(async () => {
  ({ test, coalition, ana, bram, zoe } = await testCast());
});
afterEach(() => test.dispose());

const render = () => ({ text: 'the text', html: '<p>the text</p>' });
const refusal = (code: string) => ({ refusal: { code } });
const eventTypes = async () =>
  (await test.ctx.db.read.activity.latest(coalition.id, 50)).map(({ event }) => event.type);

async function draftRound(closesAt = '2026-12-11T18:00') {
  const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
  const edition = await freezeEdition(test.ctx, ana, document.id);
  const round = await createRound(test.ctx, ana, edition.id, { closesAt });
  return { document, edition, round };
}

describe('making a round', () => {
  it('keeps its deadline as an instant and has an address made of the title', async () => {
    const { round } = await draftRound();
    expect(round).toMatchObject({
      slug: 'always-a-child-first',
      state: 'draft',
      closesAt: new Date('2026-12-11T17:00:00Z'),
      timeZone: 'Europe/Brussels',
    });
    const { round: second } = await draftRound();
    expect(second.slug).toBe('always-a-child-first-2');
    expect(await eventTypes()).toContain('round.created');
  });

  it('is refused to others, for a past or impossible deadline, and twice', async () => {
    const document = await testStatement(test.ctx, coalition, ['No child is detained.']);
    const { id } = await freezeEdition(test.ctx, ana, document.id);
    const create = (actor: MemberActor, closesAt: string) => createRound(test.ctx, actor, id, { closesAt });
    await expect(create(bram, '2026-12-11T18:00')).rejects.toMatchObject(refusal('forbidden'));
    await expect(create(zoe, '2026-12-11T18:00')).rejects.toMatchObject(refusal('not_found'));
    await expect(create(ana, '2026-11-22T10:00')).rejects.toMatchObject(refusal('deadline_past'));
    await expect(create(ana, '2027-03-28T02:30')).rejects.toMatchObject(refusal('deadline_not_a_time'));
    await expect(create(ana, 'soon')).rejects.toMatchObject(refusal('bad_input'));
    expect(await test.ctx.db.read.round.ofDocument(document.id)).toEqual([]);
    const both = await Promise.allSettled([create(ana, '2026-12-11T18:00'), create(ana, '2026-12-11T18:00')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(create(ana, '2026-12-11T18:00')).rejects.toMatchObject(refusal('round_exists'));
  });

  it('opens on the newest edition after a late fix', async () => {
    const { document, round } = await draftRound();
    await reopenForFix(test.ctx, ana, document.id);
    await expect(openRound(test.ctx, ana, round.id)).rejects.toMatchObject(refusal('phase_conflict'));
    await test.ctx.db.transact((tx) => tx.document.update(document.id, { title: 'A better title' }));
    const second = await freezeEdition(test.ctx, ana, document.id);
    const opened = await openRound(test.ctx, ana, round.id);
    expect(opened.editionId).toBe(second.id);
    expect((await roundSummary(test.ctx, bram, round.id)).edition.number).toBe(2);
    expect((await test.ctx.db.read.document.byId(document.id))?.phase).toBe('sign-on');
  });
});

describe('running a round', () => {
  it('opens once, of two at the same time', async () => {
    const { round } = await draftRound();
    const opened = await Promise.allSettled([
      openRound(test.ctx, ana, round.id),
      openRound(test.ctx, ana, round.id),
    ]);
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await eventTypes()).filter((type) => type === 'round.opened')).toHaveLength(1);
  });

  it('moves its deadline by a decision that is in the log', async () => {
    const { round } = await testRound(test.ctx, coalition, ana);
    const moved = await changeRound(test.ctx, ana, round.id, { closesAt: '2026-12-12T12:00' });
    expect(moved.closesAt).toEqual(new Date('2026-12-12T11:00:00Z'));
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row?.event).toEqual({
      type: 'round.deadline-moved',
      roundId: round.id,
      from: '2026-12-11T17:00:00.000Z',
      to: '2026-12-12T11:00:00.000Z',
      timeZone: 'Europe/Brussels',
    });
    const zoned = await changeRound(test.ctx, ana, round.id, { timeZone: 'Europe/London' });
    expect(zoned.closesAt).toEqual(new Date('2026-12-12T12:00:00Z'));
    const change = (actor: MemberActor, closesAt: string) =>
      changeRound(test.ctx, actor, round.id, { closesAt });
    await expect(change(bram, '2026-12-20T12:00')).rejects.toMatchObject(refusal('forbidden'));
    await expect(change(zoe, '2026-12-20T12:00')).rejects.toMatchObject(refusal('not_found'));
    await expect(change(ana, '2026-11-20T12:00')).rejects.toMatchObject(refusal('deadline_past'));
  });

  it('changes its goal while it runs, and not who may sign', async () => {
    const { round } = await testRound(test.ctx, coalition, ana);
    const changed = await changeRound(test.ctx, ana, round.id, { policy: { goal: 40, whileOpen: 'count' } });
    expect(changed.policy).toMatchObject({ goal: 40, whileOpen: 'count', eligibility: 'public' });
    const settle = changeRound(test.ctx, ana, round.id, { policy: { eligibility: 'members' } });
    await expect(settle).rejects.toMatchObject(refusal('conflict'));
  });

  it('changes altogether before it opens, its dates past each other', async () => {
    const { round } = await draftRound();
    const dates = { opensAt: '2026-12-01T09:00', publishesAt: '2026-12-12T09:00' };
    await changeRound(test.ctx, ana, round.id, dates);
    const changed = await changeRound(test.ctx, ana, round.id, {
      closesAt: '2026-12-18T18:00',
      opensAt: '2026-12-14T09:00',
      publishesAt: '2026-12-21T09:00',
      policy: { eligibility: 'members', second: 'asked', goal: null },
    });
    expect(await test.ctx.db.read.round.byId(round.id)).toEqual(changed);
    expect(changed).toMatchObject({
      closesAt: new Date('2026-12-18T17:00:00Z'),
      opensAt: new Date('2026-12-14T08:00:00Z'),
      policy: { eligibility: 'members', second: 'asked' },
    });
    const late = changeRound(test.ctx, ana, round.id, { closesAt: '2026-12-22T18:00' });
    await expect(late).rejects.toMatchObject(refusal('schedule_order'));
    expect(await test.ctx.db.read.round.byId(round.id)).toEqual(changed);
  });

  it('closes at its deadline once, whatever timer looks', async () => {
    const { round } = await testRound(test.ctx, coalition, ana);
    expect(await runDueRounds(test.ctx)).toBe(0);
    test.setNow('2026-12-11T17:03:00Z');
    const closed = await Promise.all([runDueRounds(test.ctx), runDueRounds(test.ctx)]);
    expect(closed.reduce((sum, count) => sum + count)).toBe(1);
    expect(await test.ctx.db.read.round.byId(round.id)).toMatchObject({
      state: 'closed',
      closedAt: new Date('2026-12-11T17:00:00Z'),
    });
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row).toMatchObject({
      actor: { kind: 'system', name: 'schedule' },
      event: { type: 'round.closed', by: 'deadline' },
    });
  });

  it('is published after it closed, for everybody to read', async () => {
    const found = await testRound(test.ctx, coalition, ana);
    const { round, document } = found;
    await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, 'Zebra Trust'), render);
    await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, 'Élan Vital'), render);
    await expect(publishRound(test.ctx, ana, round.id)).rejects.toMatchObject(refusal('round_still_open'));
    await expect(publicTextBySlug(test.ctx, round.slug, 'en')).rejects.toMatchObject(refusal('not_found'));
    await expect(closeRound(test.ctx, bram, round.id)).rejects.toMatchObject(refusal('forbidden'));
    await closeRound(test.ctx, ana, round.id);
    await expect(closeRound(test.ctx, ana, round.id)).rejects.toMatchObject(refusal('round_not_open'));
    await expect(publishRound(test.ctx, zoe, round.id)).rejects.toMatchObject(refusal('not_found'));
    await publishRound(test.ctx, ana, round.id);
    expect((await test.ctx.db.read.document.byId(document.id))?.phase).toBe('published');
    const page = await publicTextBySlug(test.ctx, round.slug, 'fr');
    expect(page.list?.signatories.map(({ name }) => name)).toEqual(['Élan Vital', 'Zebra Trust']);
    const { texts } = await publicLibrary(test.ctx, 'icm');
    expect(texts).toMatchObject([{ title: 'Always a child first', slug: round.slug, signatories: 2 }]);
    expect((await publicLibrary(test.ctx, 'elsewhere')).texts).toEqual([]);
  });
});

describe('what is shown of a round', () => {
  it('follows its policy while it runs', async () => {
    const shown = async (whileOpen: string) => {
      const found = await testRound(test.ctx, coalition, ana, { whileOpen });
      await confirmSignOn(
        test.ctx,
        await testSignOn(test.ctx, found, 'Zebra Trust', { email: `${whileOpen}@example.org` }),
        render,
      );
      const { signatories, list } = await publicRoundBySlug(test.ctx, found.round.slug, 'en');
      return [signatories, list?.signatories.length ?? null];
    };
    expect(await shown('names')).toEqual([1, 1]);
    expect(await shown('count')).toEqual([1, null]);
    expect(await shown('nothing')).toEqual([null, null]);
  });

  it('hides a draft', async () => {
    const { round } = await draftRound();
    await expect(publicRoundBySlug(test.ctx, round.slug, 'en')).rejects.toMatchObject(refusal('not_found'));
    await expect(roundSummary(test.ctx, zoe, round.id)).rejects.toMatchObject(refusal('not_found'));
  });

  it('fills the board', async () => {
    const found = await testRound(test.ctx, coalition, ana, { goal: 40 });
    for (const [index, name] of ['Alpha', 'Beta', 'Gamma'].entries()) {
      test.setNow(new Date(Date.UTC(2026, 10, 23, index)));
      const country = index === 0 ? 'FR' : 'BE';
      await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, name, { country }), render);
    }
    const board = await boardData(test.ctx, bram, found.round.id);
    expect(board).toMatchObject({ signatories: 3, goal: 40, state: 'open' });
    expect(board.latest.map(({ name }) => name)).toEqual(['Gamma', 'Beta', 'Alpha']);
    expect(board.countries).toEqual([
      { country: 'BE', signatories: 2 },
      { country: 'FR', signatories: 1 },
    ]);
    expect(board.curve.map(({ signatories }) => signatories)).toEqual([1, 2, 3]);
  });

  it('shows on the board where organisations stand, no refusal, and no name that is not to be listed', async () => {
    const found = await testRound(test.ctx, coalition, ana, { goal: 40, countriesGoal: 12 });
    const enter = (name: string, decision: string, more: object = {}) =>
      recordSignOn(test.ctx, ana, found.round.id, {
        organisation: { name },
        signatory: { name: 'Ana', email: 'somebody@example.org' },
        evidence: 'by phone',
        decision,
        ...more,
      });
    await enter('Alpha', 'sign');
    await enter('Beta', 'reservation', { reservation: 'Not paragraph 1.' });
    await enter('Gamma', 'decline');
    await enter('Delta', 'object', { reservation: 'Never.' });
    test.setNow('2026-11-24T09:00:00Z');
    await enter('Hidden House', 'sign', { listing: 'unlisted' });
    const board = await boardData(test.ctx, bram, found.round.id);
    expect(board.columns).toEqual([
      { state: 'signed', organisations: [{ name: 'Alpha' }], unlisted: 1 },
      { state: 'reservation', organisations: [{ name: 'Beta' }], unlisted: 0 },
    ]);
    expect(board.latest[0]).toEqual({ name: null, country: null, logo: null });
    expect(board).toMatchObject({ signatories: 3, countriesGoal: 12 });
    expect(JSON.stringify(board)).not.toMatch(/Gamma|Delta|Hidden|Never/);
  });
});
