import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endMembership } from '../membership/end.js';
import { erasePerson } from '../person/erase.js';
import { readInvitationLink, signByInvitation } from '../round/by-invitation.js';
import { changeRound } from '../round/change.js';
import { closeRound } from '../round/close.js';
import { roundStandings } from '../round/standings.js';
import { listSignOns } from '../sign-on/list.js';
import { signAsMember } from '../sign-on/sign-as-member.js';
import { testCast, testRound, type TestContext } from '../testing/index.js';
import { endMandate } from './end.js';
import { giveMandate } from './give.js';
import { listMandates } from './list.js';
import { ownMandate } from './own.js';
import { topicsKnownTo } from './topics.js';

const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });
const note = 'decision of the board of 3 March';

let test: TestContext;
let coalition: Coalition;
let cast: Awaited<ReturnType<typeof testCast>>;
let youth: Organisation;
let harbour: Organisation;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let omar: MemberActor;
beforeEach(async () => {
  cast = await testCast();
  ({ test, coalition, youth, ana, bram, zoe } = cast);
  harbour = await cast.organisation('Harbour');
  omar = await cast.member('Omar', 'observer', youth);
});
afterEach(() => test.dispose());

const give = (actor: MemberActor, more: object = {}, organisation = youth) => {
  const input = { membershipId: bram.membershipId, topics: ['detention'], note, ...more };
  return giveMandate(test.ctx, actor, organisation.id, input);
};
const mandates = (actor = ana) => listMandates(test.ctx, actor, youth.id);
const roundOn = (...topics: string[]) => testRound(test.ctx, coalition, ana, { topics });
const newest = async () =>
  (await test.ctx.db.read.activity.latest(coalition.id, 1)).map((row) => row.event)[0];

describe('[A1] a mandate', () => {
  it('stands in the directory with who gave it and on what it rests', async () => {
    const { id } = await give(ana, { until: '2027-12-31' });
    const given = { id, topics: ['detention'], until: '2027-12-31', note, state: 'holds' };
    expect(await mandates()).toMatchObject([
      { ...given, personName: 'Bram', givenByName: 'Ana', givenAt: test.ctx.now(), endedByName: null },
    ]);
    const event = await newest();
    expect(event).toMatchObject({ type: 'mandate.given', personId: bram.personId, topics: ['detention'] });
    expect(JSON.stringify(event)).not.toContain('board');
  });

  it('names somebody who acts for the organisation, a topic, the evidence and a day that is not over', async () => {
    for (const membershipId of [ana.membershipId, zoe.membershipId]) {
      await expect(give(ana, { membershipId })).rejects.toMatchObject(refusal('mandate_not_theirs'));
    }
    const refused = (field: string) => ({ refusal: { code: 'bad_input', field } });
    await expect(give(ana, { topics: [] })).rejects.toMatchObject(refused('topics'));
    await expect(give(ana, { note: ' ' })).rejects.toMatchObject(refused('note'));
    await expect(give(ana, { until: '2026-11-21' })).rejects.toMatchObject({
      refusal: { code: 'mandate_over', field: 'until' },
    });
    await give(ana, { until: '2026-11-22' });
    expect(await mandates()).toHaveLength(1);
  });

  it('[A7] is given once, whoever gives it at the same time', async () => {
    const both = await Promise.allSettled([give(ana), give(bram, { topics: ['DETENTION'] })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(give(ana)).rejects.toMatchObject({ refusal: { code: 'mandate_held', field: 'topics' } });
    const [held] = await mandates();
    expect(await mandates()).toHaveLength(1);
    const carla = await cast.member('Carla', 'member', youth);
    await give(ana, { membershipId: carla.membershipId });
    await give(ana, { topics: ['detention', 'schools'] });
    await endMandate(test.ctx, ana, held!.id);
    expect(await mandates()).toHaveLength(3);
  });

  it('is ended once and stays for the record', async () => {
    const { id } = await give(ana);
    await endMandate(test.ctx, bram, id);
    expect(await mandates()).toMatchObject([{ state: 'ended', endedByName: 'Bram' }]);
    expect(await newest()).toMatchObject({ type: 'mandate.ended', mandateId: id });
    await expect(endMandate(test.ctx, ana, id)).rejects.toMatchObject(refusal('conflict'));
  });

  it('says no longer what it rests on when its person is erased', async () => {
    await give(ana);
    await erasePerson(test.ctx, { kind: 'system', name: 'operator' }, 'bram@example.org');
    expect(await mandates()).toMatchObject([{ personName: 'a former member', note: '', state: 'left' }]);
  });
});

describe('[A2] mandates', () => {
  it('are given and ended by focal points, and by members for their own organisation', async () => {
    const { id } = await give(bram);
    const alien = await cast.member('Chiara', 'member', harbour);
    for (const actor of [alien, omar]) {
      await expect(give(actor)).rejects.toMatchObject(refusal('forbidden'));
      await expect(endMandate(test.ctx, actor, id)).rejects.toMatchObject(refusal('forbidden'));
    }
    await expect(give(zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(endMandate(test.ctx, zoe, id)).rejects.toMatchObject(refusal('not_found'));
    expect(await mandates()).toMatchObject([{ id, state: 'holds' }]);
  });

  it('are seen by focal points and by those who act for the organisation', async () => {
    await give(ana);
    for (const actor of [ana, bram, omar]) expect(await mandates(actor)).toHaveLength(1);
    const alien = await cast.member('Chiara', 'member', harbour);
    await expect(mandates(alien)).rejects.toMatchObject(refusal('forbidden'));
    await expect(mandates(zoe)).rejects.toMatchObject(refusal('not_found'));
  });
});

describe('[A4] topics', () => {
  it('keep the spelling in which they came into use, in mandates and in rounds', async () => {
    await roundOn('Family reunification');
    await give(ana, { topics: ['family  REUNIFICATION', 'Detention'] });
    const { round } = await roundOn('detention');
    expect(round.policy.topics).toEqual(['Detention']);
    expect((await mandates())[0]?.topics).toEqual(['Family reunification', 'Detention']);
    expect(await topicsKnownTo(test.ctx, bram)).toEqual(['Detention', 'Family reunification']);
  });

  it('of a text that somebody may not see are not offered to them', async () => {
    const { document } = await roundOn('whistleblowers');
    await test.ctx.db.transact((tx) =>
      tx.document.grant(document.id, { everyone: true }, 'none', test.ctx.now()),
    );
    expect(await topicsKnownTo(test.ctx, bram)).toEqual([]);
    expect(await topicsKnownTo(test.ctx, ana)).toEqual(['whistleblowers']);
  });

  it('of a round change until it closes', async () => {
    const { round } = await roundOn();
    const about = (...topics: string[]) => changeRound(test.ctx, ana, round.id, { policy: { topics } });
    expect((await about('detention')).policy.topics).toEqual(['detention']);
    await expect(changeRound(test.ctx, bram, round.id, { policy: { topics: [] } })).rejects.toMatchObject(
      refusal('forbidden'),
    );
    await closeRound(test.ctx, ana, round.id);
    await expect(about('schools')).rejects.toMatchObject(refusal('conflict'));
  });
});

describe('[A5] a mandate for a topic of the round', () => {
  it('is told to whoever may sign, and to nobody else', async () => {
    await give(ana, { until: '2026-12-01' });
    const { round } = await roundOn('Detention', 'schools');
    const told = { topics: ['detention'], givenAt: test.ctx.now(), until: '2026-12-01' };
    expect(await ownMandate(test.ctx, bram, round.id)).toEqual(told);
    expect(await ownMandate(test.ctx, omar, round.id)).toBeNull();
    expect(await ownMandate(test.ctx, bram, (await roundOn('schools')).round.id)).toBeNull();
    await expect(ownMandate(test.ctx, zoe, round.id)).rejects.toMatchObject(refusal('not_found'));
    test.setNow('2026-12-01T23:00:00Z');
    expect(await ownMandate(test.ctx, bram, round.id)).toBeNull();
  });

  it('stands beside the sign-on of its person for focal points, also when it is ended later', async () => {
    const { id } = await give(ana);
    const { round } = await roundOn('detention');
    await signAsMember(test.ctx, bram, round.id, {}, render);
    const givenAt = test.ctx.now();
    test.setNow('2026-11-23T09:00:00Z');
    await endMandate(test.ctx, ana, id);
    const [forAna] = await listSignOns(test.ctx, ana, round.id);
    const mandate = { topics: ['detention'], givenAt, until: null };
    expect(forAna?.verification).toEqual({ kind: 'membership', mandate });
    expect((await listSignOns(test.ctx, bram, round.id))[0]?.verification).toBeNull();
  });

  it('does not stand beside a sign-on that was given before it', async () => {
    const { round } = await roundOn('detention');
    await signAsMember(test.ctx, bram, round.id, {}, render);
    test.setNow('2026-11-23T09:00:00Z');
    await give(ana);
    const [signOn] = await listSignOns(test.ctx, ana, round.id);
    expect(signOn?.verification).toEqual({ kind: 'membership' });
  });

  it('is told behind the personal link, and speaks for what is signed there', async () => {
    await give(ana);
    const { round, fingerprint } = await roundOn('detention');
    const letters = await test.ctx.db.read.mail.latest(100);
    const { text } =
      letters.find(({ key, to }) => key.startsWith('invitation:') && to === 'bram@example.org') ?? {};
    const secret = /\/for\/([\w-]+)/.exec(text ?? '')?.[1] ?? '';
    expect(await readInvitationLink(test.ctx, secret)).toMatchObject({ mandate: { topics: ['detention'] } });
    await signByInvitation(test.ctx, secret, { fingerprint }, render);
    const [signOn] = await listSignOns(test.ctx, ana, round.id);
    expect(signOn?.verification).toMatchObject({ kind: 'membership', mandate: { topics: ['detention'] } });
  });

  it('tells focal points whom to ask first, while the organisation is silent and its person is there', async () => {
    await give(ana);
    const { round } = await roundOn('detention');
    const holders = async () =>
      Object.fromEntries(
        (await roundStandings(test.ctx, ana, round.id)).organisations.map((each) => [
          each.name,
          each.mandates,
        ]),
      );
    const bramMay = [{ name: 'Bram', topics: ['detention'] }];
    expect(await holders()).toEqual({ 'Youth Bridge': bramMay, Harbour: [] });
    await signAsMember(test.ctx, bram, round.id, {}, render);
    expect(await holders()).toEqual({ 'Youth Bridge': [], Harbour: [] });
    const { round: another } = await roundOn('detention');
    await endMembership(test.ctx, ana, bram.membershipId);
    expect((await roundStandings(test.ctx, ana, another.id)).organisations).not.toContainEqual(
      expect.objectContaining({ mandates: bramMay }),
    );
  });
});
