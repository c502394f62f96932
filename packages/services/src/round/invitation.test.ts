import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordSignOn } from '../sign-on/record.js';
import { signAsMember } from '../sign-on/sign-as-member.js';
import { testCast, testRound, testStatement, type TestContext } from '../testing/index.js';
import { freezeEdition } from '../edition/freeze.js';
import { readInvitationLink, signByInvitation, stepByInvitation } from './by-invitation.js';
import { changeRound } from './change.js';
import { closeRound } from './close.js';
import { createRound } from './create.js';
import { remindDue, remindOrganisations } from './remind.js';
import { runDueRounds } from './run-due.js';
import { roundStandings } from './standings.js';
import { noteSeen, stepInvitation } from './step.js';

const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let coalition: Coalition;
let youth: Organisation;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => {
  cast = await testCast();
  ({ test, coalition, youth, ana, bram, zoe } = cast);
  await cast.organisation('Harbour');
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const standings = () => roundStandings(test.ctx, ana, found.round.id);
const standing = async (name: string) =>
  (await standings()).organisations.find((each) => each.name === name)?.standing;
const mails = async (kind: RegExp) =>
  (await test.ctx.db.read.mail.latest(100)).filter(({ key }) => kind.test(key));
const secretOf = (text: string) => /\/for\/([\w-]+)/.exec(text)?.[1] ?? '';
const bramsSecret = async () => secretOf((await mails(/^invitation:/))[0]?.text ?? '');

describe('opening a round', () => {
  it('asks every organisation of the directory, and writes to those who have people here', async () => {
    expect((await standings()).organisations).toMatchObject([
      { name: 'Harbour', standing: 'invited', people: 0 },
      { name: 'Youth Bridge', standing: 'invited', people: 1 },
    ]);
    const letters = await mails(/^invitation:/);
    expect(letters.map(({ to }) => to)).toEqual(['bram@example.org']);
    expect(letters[0]?.text).toContain('No child is detained.');
    expect(letters[0]?.html).toContain('<p>No child is detained.</p>');
  });

  it('asks nobody who may not read the text', async () => {
    const document = await testStatement(test.ctx, coalition, ['For the few.']);
    await test.ctx.db.transact((tx) =>
      tx.document.grant(document.id, { everyone: true }, 'none', test.ctx.now()),
    );
    const edition = await freezeEdition(test.ctx, ana, document.id);
    const round = await createRound(test.ctx, ana, edition.id, {
      closesAt: '2026-12-11T18:00',
      opensAt: '2026-11-23T09:00',
    });
    test.setNow('2026-11-23T08:00:00Z');
    expect(await runDueRounds(test.ctx)).toBe(1);
    expect((await roundStandings(test.ctx, ana, round.id)).organisations).toEqual([]);
  });
});

describe('how far an organisation has come', () => {
  it('is said by its members and by focal points, and by nobody else', async () => {
    const say = (actor: MemberActor, step: object) =>
      stepInvitation(test.ctx, actor, found.round.id, youth.id, step);
    await say(bram, { stage: 'interested' });
    expect(await standing('Youth Bridge')).toBe('interested');
    await say(ana, { stage: 'clearance', expectedOn: '2026-12-09' });
    expect((await standings()).organisations[1]).toMatchObject({
      standing: 'clearance',
      expectedOn: '2026-12-09',
    });
    const carla = await cast.member('Carla', 'member', await cast.organisation('Carla’s house'));
    await expect(say(carla, { stage: 'interested' })).rejects.toMatchObject(refusal('forbidden'));
    await expect(say(zoe, { stage: 'interested' })).rejects.toMatchObject(refusal('not_found'));
    await expect(say(bram, { stage: 'clearance', expectedOn: 'soon' })).rejects.toMatchObject(
      refusal('bad_input'),
    );
    await expect(say(bram, { stage: 'invited' })).rejects.toMatchObject(refusal('bad_input'));
  });

  it('is not undone by looking at the text', async () => {
    expect(await noteSeen(test.ctx, bram, found.round.id)).toBe(true);
    expect(await standing('Youth Bridge')).toBe('seen');
    await stepInvitation(test.ctx, bram, found.round.id, youth.id, { stage: 'interested' });
    expect(await noteSeen(test.ctx, bram, found.round.id)).toBe(false);
    expect(await standing('Youth Bridge')).toBe('interested');
  });

  it('is once in the log, however often it is said', async () => {
    const say = () => stepInvitation(test.ctx, bram, found.round.id, youth.id, { stage: 'interested' });
    await say();
    await say();
    const rows = await test.ctx.db.read.activity.latest(coalition.id, 50);
    expect(rows.filter(({ event }) => event.type === 'invitation.changed')).toHaveLength(1);
  });

  it('is for focal points to see', async () => {
    await expect(roundStandings(test.ctx, bram, found.round.id)).rejects.toMatchObject(refusal('forbidden'));
    await expect(roundStandings(test.ctx, zoe, found.round.id)).rejects.toMatchObject(refusal('not_found'));
  });
});

describe('the personal link', () => {
  it('shows whose it is, and signs at once for the text that was on the page', async () => {
    const secret = await bramsSecret();
    expect(await readInvitationLink(test.ctx, secret)).toMatchObject({
      organisation: { name: 'Youth Bridge' },
      person: { name: 'Bram' },
      standing: 'invited',
      isObserver: false,
    });
    const sign = (fingerprint: string) =>
      signByInvitation(test.ctx, secret, { decision: 'sign', title: 'Director', fingerprint }, render);
    await expect(sign('f'.repeat(64))).rejects.toMatchObject(refusal('edition_changed'));
    await sign(found.fingerprint);
    await expect(sign(found.fingerprint)).rejects.toMatchObject(refusal('already_signed'));
    expect(await standing('Youth Bridge')).toBe('signed');
    const [signOn] = await test.ctx.db.read.signOn.ofRound(found.round.id);
    expect(signOn).toMatchObject({
      method: 'link',
      state: 'confirmed',
      signatory: { email: 'bram@example.org' },
    });
  });

  it('replaces what a focal point had entered', async () => {
    await recordSignOn(test.ctx, ana, found.round.id, {
      organisation: { name: 'Youth Bridge' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      evidence: 'by phone',
    });
    const wanted = { decision: 'decline', fingerprint: found.fingerprint };
    await signByInvitation(test.ctx, await bramsSecret(), wanted, render);
    expect(await standing('Youth Bridge')).toBe('declined');
  });

  it('says that clearance is under way, until the round closes', async () => {
    const secret = await bramsSecret();
    await stepByInvitation(test.ctx, secret, { stage: 'clearance', expectedOn: '2026-12-10' });
    expect(await standing('Youth Bridge')).toBe('clearance');
    await closeRound(test.ctx, ana, found.round.id);
    const late = stepByInvitation(test.ctx, secret, { stage: 'interested' });
    await expect(late).rejects.toMatchObject(refusal('round_closed'));
  });

  it('is worth nothing to who has left the organisation, nor when it is made up', async () => {
    const secret = await bramsSecret();
    await test.ctx.db.transact((tx) => tx.membership.end(bram.membershipId, test.ctx.now()));
    for (const each of [secret, secret.slice(0, -1), 'nothing', '']) {
      await expect(readInvitationLink(test.ctx, each)).rejects.toMatchObject(refusal('link_invalid'));
    }
  });
});

describe('reminders', () => {
  const remind = (actor = ana, key = 'page-1234') =>
    remindOrganisations(test.ctx, actor, found.round.id, { organisationIds: [youth.id], key });

  it('go by the plan, once, to those who have not decided', async () => {
    expect(await remindDue(test.ctx)).toBe(0);
    test.setNow('2026-12-04T08:00:30Z');
    const sent = await Promise.all([remindDue(test.ctx), remindDue(test.ctx)]);
    expect(sent.reduce((sum, each) => sum + each)).toBe(1);
    expect(await remindDue(test.ctx)).toBe(0);
    const letters = await mails(/^reminder:/);
    expect(letters.map(({ to }) => to)).toEqual(['bram@example.org']);
    await signAsMember(test.ctx, bram, found.round.id, { decision: 'sign' }, render);
    test.setNow('2026-12-08T08:00:30Z');
    await remindDue(test.ctx);
    expect(await mails(/^reminder:/)).toHaveLength(1);
  });

  it('are not made up for after a pause: one goes out, the last', async () => {
    test.setNow('2026-12-10T15:00:00Z');
    expect(await remindDue(test.ctx)).toBe(1);
    expect(await remindDue(test.ctx)).toBe(0);
    expect(await mails(/^reminder:/)).toHaveLength(1);
  });

  it('speak to how far the organisation has come', async () => {
    await stepInvitation(test.ctx, bram, found.round.id, youth.id, {
      stage: 'clearance',
      expectedOn: '2026-12-03',
    });
    test.setNow('2026-12-04T08:00:30Z');
    await remindDue(test.ctx);
    const [letter] = await mails(/^reminder:/);
    expect(letter?.subject).toContain('Is the clearance through?');
    expect(letter?.text).toContain('3 Dec 2026');
  });

  it('leave an organisation alone until the day its clearance is expected', async () => {
    const clearance = { stage: 'clearance', expectedOn: '2026-12-08' } as const;
    await stepInvitation(test.ctx, bram, found.round.id, youth.id, clearance);
    test.setNow('2026-12-04T08:00:30Z');
    expect(await remindDue(test.ctx)).toBe(0);
    test.setNow('2026-12-08T08:00:30Z');
    expect(await remindDue(test.ctx)).toBe(1);
  });

  it('by hand go to exactly those chosen, once a day, whoever presses how often', async () => {
    const chiara = await cast.member('Chiara', 'focal-point', null);
    expect(await Promise.all([remind(), remind()])).toEqual([1, 1]);
    expect(await mails(/^reminder:/)).toHaveLength(1);
    await expect(remind(chiara, 'page-5678')).rejects.toMatchObject(refusal('reminded_lately'));
    test.setNow('2026-11-24T09:00:00Z');
    expect(await remind(chiara, 'page-5678')).toBe(1);
  });

  it('wait for the morning', async () => {
    test.setNow('2026-11-24T21:00:00Z');
    await remind();
    const [letter] = await mails(/^reminder:/);
    expect(letter?.state).toMatchObject({ kind: 'queued', nextAttemptAt: new Date('2026-11-25T08:00:00Z') });
  });

  it('are a focal point’s to send, while the round is open', async () => {
    await expect(remind(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(remind(zoe)).rejects.toMatchObject(refusal('not_found'));
    await closeRound(test.ctx, ana, found.round.id);
    await expect(remind()).rejects.toMatchObject(refusal('round_closed'));
  });
});

describe('a round that goes by the clock', () => {
  it('tells those who have not decided that its deadline was moved', async () => {
    await changeRound(test.ctx, ana, found.round.id, { closesAt: '2026-12-14T18:00' });
    const letters = await mails(/^deadline:/);
    expect(letters.map(({ to }) => to)).toEqual(['bram@example.org']);
    expect(letters[0]?.text).toContain(
      'from Fri 11 Dec 2026, 18:00 (Brussels) to Mon 14 Dec 2026, 18:00 (Brussels)',
    );
  });

  it('opens, closes and publishes by itself', async () => {
    await changeRound(test.ctx, ana, found.round.id, { publishesAt: '2026-12-14T10:00' });
    test.setNow('2026-12-11T17:00:00Z');
    expect(await runDueRounds(test.ctx)).toBe(1);
    expect(await runDueRounds(test.ctx)).toBe(0);
    test.setNow('2026-12-14T09:00:00Z');
    const moved = await Promise.all([runDueRounds(test.ctx), runDueRounds(test.ctx)]);
    expect(moved.reduce((sum, each) => sum + each)).toBe(1);
    expect((await test.ctx.db.read.round.byId(found.round.id))?.state).toBe('published');
  });

  it('is held back when it has not reached what it wanted, and says so once', async () => {
    const change = { publishesAt: '2026-12-14T10:00', policy: { goal: 40 } };
    await changeRound(test.ctx, ana, found.round.id, change);
    test.setNow('2026-12-14T09:00:00Z');
    await runDueRounds(test.ctx);
    await runDueRounds(test.ctx);
    expect(await runDueRounds(test.ctx)).toBe(0);
    expect(await test.ctx.db.read.round.byId(found.round.id)).toMatchObject({
      state: 'closed',
      publishesAt: null,
    });
    expect((await mails(/^held-back:/)).map(({ to }) => to)).toEqual(['ana@example.org']);
  });

  it('is held back when it is from too few countries', async () => {
    const change = { publishesAt: '2026-12-14T10:00', policy: { goal: null, countriesGoal: 2 } };
    await changeRound(test.ctx, ana, found.round.id, change);
    test.setNow('2026-12-14T09:00:00Z');
    await runDueRounds(test.ctx);
    await runDueRounds(test.ctx);
    const [letter] = await mails(/^held-back:/);
    expect(letter?.text).toMatch(/\d organisations? signed, from \d countr(y|ies) of 2/);
  });

  it('is refused moments in the wrong order', async () => {
    const change = (more: object) => changeRound(test.ctx, ana, found.round.id, more);
    await expect(change({ publishesAt: '2026-12-10T10:00' })).rejects.toMatchObject(
      refusal('schedule_order'),
    );
    await change({ publishesAt: '2026-12-12T10:00' });
    await expect(change({ closesAt: '2026-12-14T18:00' })).rejects.toMatchObject(refusal('schedule_order'));
    expect((await test.ctx.db.read.round.byId(found.round.id))?.closesAt).toEqual(
      new Date('2026-12-11T17:00:00Z'),
    );
  });
});
