import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Coalition, MemberActor, Organisation, SignOn, Standing } from '@undersigned/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyCorrection } from '../correction/apply.js';
import { classPassage } from '../correction/class-passage.js';
import { proposeCorrection } from '../correction/propose.js';
import { startCorrection } from '../correction/start.js';
import { checkFingerprint } from '../edition/check.js';
import { freezeEdition } from '../edition/freeze.js';
import { pendingListEdition, publishListEdition } from '../list/index.js';
import { confirmSignOn, readSignOnLink } from '../sign-on/confirm.js';
import { mergeSignOns, proposedDoubles } from '../sign-on/doubles/index.js';
import { checkLedger } from '../sign-on/ledger/check.js';
import { ledgerBySlug } from '../sign-on/ledger/publish.js';
import { recordSignOn } from '../sign-on/record.js';
import { reconfirmAsMember } from '../sign-on/reconfirm.js';
import { signAsMember } from '../sign-on/sign-as-member.js';
import { withdrawSignOn } from '../sign-on/withdraw.js';
import { coalitionOf108, twelveParagraphs as paragraphs } from '../testing/coalition-of-108.js';
import { testRewrite, testSignOn, testStatement, type TestContext } from '../testing/index.js';
import { signByInvitation, stepByInvitation } from './by-invitation.js';
import { changeRound } from './change.js';
import { createRound } from './create.js';
import { openRound } from './open.js';
import { publicRoundBySlug, publicTextBySlug } from './public.js';
import { remindDue } from './remind.js';
import { runDueRounds } from './run-due.js';
import { roundStandings } from './standings.js';

const render = () => ({ text: '', html: '' });
const ledgerScript = fileURLToPath(new URL('../../../../docs/ledger.mjs', import.meta.url));

/**
 * The sign-on of a joint statement as a coalition of 108 organisations goes through it, from the freeze on a Tuesday
 * evening to the second edition of its list, by the clock of those days.
 */
describe('a joint statement in two weeks, from the freeze on', () => {
  let test: TestContext;
  let coalition: Coalition;
  let ana: MemberActor;
  let chiara: MemberActor;
  let asked: Organisation[];
  let observers: Organisation[];
  let memberOf: (organisation: Organisation) => MemberActor;
  let found: Awaited<ReturnType<typeof openTheRound>>;

  beforeAll(async () => {
    ({ test, coalition, ana, chiara, asked, observers, memberOf } = await coalitionOf108());
    found = await openTheRound();
  }, 120_000);
  afterAll(() => test.dispose());

  async function openTheRound() {
    test.setNow('2026-12-08T17:00:00Z');
    const document = await testStatement(test.ctx, coalition, paragraphs);
    const edition = await freezeEdition(test.ctx, ana, document.id);
    const draft = await createRound(test.ctx, ana, edition.id, {
      closesAt: '2026-12-11T12:00',
      publishesAt: '2026-12-14T10:00',
      policy: { whileOpen: 'nothing', goal: 40, reminders: [1] },
    });
    return {
      document,
      round: await openRound(test.ctx, ana, draft.id),
      fingerprint: edition.fingerprint,
    };
  }

  const one = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error(`there is no ${index}`);
    return item;
  };
  const mails = async (kind: RegExp) =>
    (await test.ctx.db.read.mail.latest(2_000)).filter(({ key }) => kind.test(key));
  const secretTo = async (member: MemberActor, kind: RegExp, path: string): Promise<string> => {
    const person = await test.ctx.db.read.person.byId(member.personId);
    const letter = (await mails(kind)).find(({ to }) => to === person?.email);
    return new RegExp(`/${path}/([\\w-]+)`).exec(letter?.text ?? '')?.[1] ?? '';
  };
  const personalLink = (organisation: Organisation) =>
    secretTo(memberOf(organisation), /^invitation:/, 'for');
  const decide = async (organisation: Organisation, decision: string, more: object = {}) => {
    const fingerprint = (await currentEdition()).fingerprint;
    await signByInvitation(
      test.ctx,
      await personalLink(organisation),
      { decision, fingerprint, ...more },
      render,
    );
  };
  const currentEdition = async () => {
    const round = await test.ctx.db.read.round.byId(found.round.id);
    const edition = round && (await test.ctx.db.read.edition.byId(round.editionId));
    if (!edition) throw new Error('the round has no edition');
    return edition;
  };
  const signOnOf = async (organisation: Organisation, state: SignOn['state']): Promise<SignOn> => {
    const signOns = await test.ctx.db.read.signOn.ofRound(found.round.id);
    const signOn = signOns.find((each) => each.organisationId === organisation.id && each.state === state);
    if (!signOn) throw new Error(`${organisation.name} has no ${state} sign-on`);
    return signOn;
  };
  const standings = () => roundStandings(test.ctx, ana, found.round.id);
  /** The 102 as the story counts them: signed, lapsed, in clearance, declined, objecting, silent. */
  const numbers = async (): Promise<number[]> => {
    const { asked: count } = (await standings()).tally;
    const sum = (...of: Standing[]) => of.reduce((total, standing) => total + count[standing], 0);
    return [
      sum('signed', 'reservation'),
      count.lapsed,
      count.clearance,
      count.declined,
      count.objects,
      sum('invited', 'seen'),
    ];
  };
  const signed = () => asked.slice(0, 57);
  const inClearance = () => asked.slice(57, 66);
  const declining = () => asked.slice(66, 77);
  const objecting = () => one(asked, 77);
  const silent = () => asked.slice(78);

  it('day 8, 18:00: asks all 108, each in a mail with the text', async () => {
    const letters = await mails(/^invitation:/);
    expect(letters).toHaveLength(108);
    expect(letters.every(({ text }) => paragraphs.every((words) => text.includes(words)))).toBe(true);
    expect(await numbers()).toEqual([0, 0, 0, 0, 0, 102]);
    const shown = await publicRoundBySlug(test.ctx, found.round.slug, 'en');
    expect([shown.signatories, shown.list, shown.ledger]).toEqual([null, null, null]);
  });

  it('days 8 to 10: organisations decide, by link, in the workspace, on the page, and by phone', async () => {
    test.setNow('2026-12-09T10:00:00Z');
    for (const organisation of signed().slice(0, 30)) await decide(organisation, 'sign');
    for (const organisation of signed().slice(30, 45)) {
      await signAsMember(test.ctx, memberOf(organisation), found.round.id, { decision: 'sign' }, render);
    }
    for (const organisation of signed().slice(45, 49)) {
      const email = `office-${organisation.id.slice(-6)}@example.org`;
      const secret = await testSignOn(test.ctx, found, organisation.name, { email });
      await confirmSignOn(test.ctx, secret, render);
    }
    for (const organisation of signed().slice(49)) {
      const { id, state } = await recordSignOn(test.ctx, ana, found.round.id, {
        organisationId: organisation.id,
        signatory: { name: 'The director', email: `director-${organisation.id.slice(-6)}@example.org` },
        evidence: 'by phone on Wednesday morning',
      });
      expect(state).toBe('provisional');
      const [letter] = await mails(new RegExp(`^sign-on:${id}`));
      await confirmSignOn(test.ctx, /\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '', render);
    }
    for (const [index, organisation] of inClearance().entries()) {
      const expectedOn = index < 6 ? '2026-12-11' : '2026-12-18';
      await stepByInvitation(test.ctx, await personalLink(organisation), { stage: 'clearance', expectedOn });
    }
    for (const organisation of declining()) await decide(organisation, 'decline');
    await decide(objecting(), 'object', { reservation: 'Paragraph 7 goes too far.', paragraphs: [7] });
    for (const organisation of observers.slice(0, 3)) await decide(organisation, 'support');
    await expect(decide(one(observers, 3), 'sign')).rejects.toMatchObject({
      refusal: { code: 'may_only_support' },
    });
  });

  it('finds the two double entries, and a focal point merges them', async () => {
    const doubles = [
      { name: 'Refuge Harbor asbl', of: 1 },
      { name: `${one(signed(), 2).name} – Belgian section`, of: 2 },
    ];
    for (const { name, of } of doubles) {
      const country = one(signed(), of).country ?? undefined;
      await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, name, { country }), render);
    }
    const counting = await numbers();
    expect(counting[0]).toBe(57);
    const proposals = await proposedDoubles(test.ctx, ana, found.round.id);
    for (const { name, of } of doubles) {
      const keep = await signOnOf(one(signed(), of), 'confirmed');
      const proposal = proposals.find((each) =>
        [each.one, each.other].some(({ organisationName }) => organisationName === name),
      );
      const pair = proposal ? [proposal.one, proposal.other] : [];
      expect(pair.map(({ id }) => id)).toContain(keep.id);
      const merge = pair.find(({ id }) => id !== keep.id);
      await mergeSignOns(test.ctx, ana, { keep: keep.id, merge: merge?.id });
    }
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('day 10, 09:00: reminds the undecided alone, and no clearance before its day', async () => {
    test.setNow('2026-12-10T08:00:20Z');
    expect(await remindDue(test.ctx)).toBe(1);
    const letters = await mails(/^reminder:/);
    const undecided = [...silent(), ...observers.slice(3)];
    const people = await test.ctx.db.read.person.byIds(undecided.map((each) => memberOf(each).personId));
    expect(letters.map(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
  });

  it('day 10, 17:00: 102 = 57 signed + 9 in clearance + 11 declined + 1 objects + 24 silent', async () => {
    test.setNow('2026-12-10T16:00:00Z');
    expect(await numbers()).toEqual([57, 0, 9, 11, 1, 24]);
    const { tally, forecast } = await standings();
    expect(tally.observers).toMatchObject({ supports: 3, invited: 3 });
    expect(forecast).toEqual({ sure: 57, likely: 63, most: 90 });
  });

  it('day 10, 18:10: two passages are corrected, and the stronger class decides', async () => {
    test.setNow('2026-12-10T17:10:00Z');
    const { id } = await startCorrection(test.ctx, ana, found.round.id);
    await testRewrite(test.ctx, found.document.id, 3, one(paragraphs, 2).replace('2024/1347', '2024/1348'));
    await testRewrite(
      test.ctx,
      found.document.id,
      9,
      one(paragraphs, 8).replace('30 children', '20 children'),
    );
    await proposeCorrection(test.ctx, ana, id);
    for (const person of [ana, chiara]) {
      await classPassage(test.ctx, person, id, { passage: 1, class: 'editorial' });
      await classPassage(test.ctx, person, id, { passage: 2, class: 'material' });
    }
    await changeRound(test.ctx, ana, found.round.id, { closesAt: '2026-12-11T18:00' });
    expect(await mails(/^deadline:/)).toHaveLength(9 + 24 + 3);
    // By hours: the reminder of this morning is not sent once more.
    expect(await remindDue(test.ctx)).toBe(0);
    expect(await applyCorrection(test.ctx, chiara, id)).toMatchObject({ class: 'material', signOns: 57 + 3 });
    const letters = await mails(/^correction:/);
    expect(letters).toHaveLength(57 + 3);
    const [letter] = letters;
    const linked = await readSignOnLink(test.ctx, /\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '');
    expect(linked.differences.map(({ place }) => place.number)).toEqual(['3', '9']);
    expect(await numbers()).toEqual([0, 57, 9, 11, 1, 24]);
    const { found: earlier } = await checkFingerprint(test.ctx, found.fingerprint);
    expect(earlier).toMatchObject([{ replacedBy: { class: 'material', number: 2 } }]);
  });

  it('day 11, 18:00: 54 confirm and 6 come out of clearance: 60 signatories', async () => {
    test.setNow('2026-12-11T09:00:00Z');
    const { fingerprint } = await currentEdition();
    for (const [index, organisation] of [...signed().slice(0, 54), ...observers.slice(0, 3)].entries()) {
      const lapsed = await signOnOf(organisation, 'lapsed');
      if (index % 2 === 0 && lapsed.method !== 'page' && lapsed.method !== 'recorded') {
        await reconfirmAsMember(test.ctx, memberOf(organisation), lapsed.id, { fingerprint }, render);
        continue;
      }
      const letter = (await mails(/^correction:/)).find(({ to }) => to === lapsed.signatory.email);
      const secret = /\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
      await confirmSignOn(test.ctx, secret, render, fingerprint);
    }
    const reservation = (text: string, reservationUse: 'printed' | 'internal') => ({
      reservation: text,
      reservationUse,
      paragraphs: [7],
    });
    const [first, second, third, fourth, fifth, sixth] = inClearance();
    for (const [organisation, text] of [
      [first, 'We would have said “as a rule”.'],
      [second, 'Our mandate does not cover funding.'],
      [third, 'We cannot speak on paragraph 11.'],
    ] as const) {
      if (organisation) await decide(organisation, 'reservation', reservation(text, 'printed'));
    }
    if (fourth) await decide(fourth, 'reservation', reservation('Please do not print this.', 'internal'));
    for (const organisation of [fifth, sixth]) {
      if (organisation) await decide(organisation, 'sign', { listing: 'unlisted' });
    }
    test.setNow('2026-12-11T17:00:00Z');
    expect(await runDueRounds(test.ctx)).toBe(1);
    expect(await numbers()).toEqual([60, 3, 3, 11, 1, 24]);
    expect((await standings()).tally.observers).toMatchObject({ supports: 3, invited: 3 });
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('day 14, 10:00: publishes by itself: 58 names “and 2 further organisations”, 3 footnotes', async () => {
    test.setNow('2026-12-14T08:59:59Z');
    expect(await runDueRounds(test.ctx)).toBe(0);
    test.setNow('2026-12-14T09:00:00Z');
    expect(await runDueRounds(test.ctx)).toBe(1);
    const shown = await publicTextBySlug(test.ctx, found.round.slug, 'en');
    expect(shown).toMatchObject({ signatories: 60, listEdition: { number: 1 } });
    expect(shown.list?.signatories).toHaveLength(58);
    expect(shown.list?.unlisted).toMatchObject({ signatories: 2 });
    expect(shown.list?.footnotes.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(shown.list?.supporters).toHaveLength(3);
    const published = JSON.stringify([shown.list, await ledgerBySlug(test.ctx, found.round.slug)]);
    for (const hidden of [objecting(), ...declining(), ...inClearance().slice(4, 6)]) {
      expect(published).not.toContain(hidden.name);
    }
    expect(published).not.toContain('Please do not print this');
    expect(published).not.toContain('goes too far');
  });

  it('lets anybody recompute it with the published ledger alone', async () => {
    const input = JSON.stringify(await ledgerBySlug(test.ctx, found.round.slug));
    const { stdout, stderr, status } = spawnSync(process.execPath, [ledgerScript], {
      input,
      encoding: 'utf8',
    });
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toContain('58 signed, 3 support');
    expect(stdout).toContain('2 more count and are not printed');
    expect(stdout).toContain(`text ${(await currentEdition()).fingerprint}`);
    expect(stdout).toContain(`opened with the text ${found.fingerprint}`);
  });

  it('days 14 to 24: five late sign-ons make edition 2 with 65, and edition 1 stays', async () => {
    test.setNow('2026-12-18T10:00:00Z');
    await changeRound(test.ctx, ana, found.round.id, { policy: { late: 'open' } });
    const { fingerprint } = await currentEdition();
    for (const organisation of signed().slice(54, 56)) {
      const lapsed = await signOnOf(organisation, 'lapsed');
      const letter = (await mails(/^correction:/)).find(({ to }) => to === lapsed.signatory.email);
      const secret = /\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
      await confirmSignOn(test.ctx, secret, render, fingerprint);
    }
    for (const organisation of [...inClearance().slice(6, 8), one(silent(), 0)])
      await decide(organisation, 'sign');
    expect(await pendingListEdition(test.ctx, ana, found.round.id)).toMatchObject({
      number: 2,
      joined: 5,
      left: 0,
    });
    test.setNow('2026-12-24T10:00:00Z');
    await publishListEdition(test.ctx, ana, found.round.id);
    expect(await numbers()).toEqual([65, 1, 1, 11, 1, 23]);
    const newest = await publicTextBySlug(test.ctx, found.round.slug, 'en');
    expect(newest).toMatchObject({ signatories: 65, listEdition: { number: 2 } });
    expect(newest.list?.signatories.filter(({ joinedLater }) => joinedLater)).toHaveLength(5);
    const first = await publicTextBySlug(test.ctx, found.round.slug, 'en', { number: 1 });
    expect(first.list?.signatories).toHaveLength(58);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('a withdrawal after that makes edition 3, and nothing vanishes', async () => {
    const leaving = await signOnOf(one(signed(), 0), 'confirmed');
    await withdrawSignOn(test.ctx, ana, leaving.id);
    const newest = await publicTextBySlug(test.ctx, found.round.slug, 'en');
    expect(newest).toMatchObject({ signatories: 64, listEdition: { number: 3 } });
    const second = await publicTextBySlug(test.ctx, found.round.slug, 'en', { number: 2 });
    expect(JSON.stringify(second.list)).toContain(leaving.organisationName);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });
});
