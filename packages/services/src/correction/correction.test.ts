import type { Coalition, CorrectionId, MemberActor, SignOn } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFingerprint } from '../edition/check.js';
import { freezeEdition } from '../edition/freeze.js';
import { getEdition, listEditions } from '../edition/get.js';
import { closeRound } from '../round/close.js';
import { publicRoundBySlug } from '../round/public.js';
import { publishRound } from '../round/publish.js';
import { confirmSignOn, denySignOn, readSignOnLink } from '../sign-on/confirm.js';
import { checkLedger } from '../sign-on/ledger/check.js';
import { ledgerBySlug } from '../sign-on/ledger/publish.js';
import { reconfirmAsMember } from '../sign-on/reconfirm.js';
import { recordSignOn } from '../sign-on/record.js';
import { signAsMember } from '../sign-on/sign-as-member.js';
import { testCast, testRewrite, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { applyCorrection } from './apply.js';
import { classPassage } from './class-passage.js';
import { dropCorrection } from './drop.js';
import { latestCorrection } from './get.js';
import { proposeCorrection } from './propose.js';
import { startCorrection } from './start.js';

const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });
const words = [
  'Children are detained every day.',
  'We ask to end it by 2030.',
  'Regulation 2024/1348 says so.',
];

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let chiara: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram, zoe } = cast);
  chiara = await cast.member('Chiara', 'focal-point', null);
  found = await testRound(test.ctx, coalition, ana, {}, words);
});
afterEach(() => test.dispose());

const roundId = () => found.round.id;
const signOns = () => test.ctx.db.read.signOn.ofRound(roundId());
const named = async (name: string): Promise<SignOn> => {
  const signOn = (await signOns()).find(({ organisationName }) => organisationName === name);
  if (!signOn) throw new Error(`${name} has not signed`);
  return signOn;
};
const sign = async (name: string, more?: Parameters<typeof testSignOn>[3]) => {
  const secret = await testSignOn(test.ctx, found, name, more);
  await confirmSignOn(test.ctx, secret, render);
  return secret;
};
const start = () => startCorrection(test.ctx, ana, roundId());
const rewrite = (paragraph: number, text: string) =>
  testRewrite(test.ctx, found.document.id, paragraph, text);
/** A correction of some paragraphs that is frozen and waits to be weighed. */
const proposed = async (changes: Record<number, string>): Promise<CorrectionId> => {
  const { id } = await start();
  for (const [paragraph, text] of Object.entries(changes)) await rewrite(Number(paragraph), text);
  await proposeCorrection(test.ctx, ana, id);
  return id;
};
const weigh = async (id: CorrectionId, classes: Record<number, string>, people = [ana, chiara]) => {
  for (const person of people) {
    for (const [passage, is] of Object.entries(classes)) {
      await classPassage(test.ctx, person, id, { passage: Number(passage), class: is });
    }
  }
};
const corrected = async (is: 'editorial' | 'material', text = 'We ask to end it by 2028.') => {
  const id = await proposed({ 2: text });
  await weigh(id, { 1: is });
  return applyCorrection(test.ctx, ana, id);
};
const current = async () => {
  const round = await test.ctx.db.read.round.byId(roundId());
  const edition = round && (await test.ctx.db.read.edition.byId(round.editionId));
  if (!edition) throw new Error('the round has no edition');
  return edition;
};
const mailsOf = async (kind: RegExp) =>
  (await test.ctx.db.read.mail.latest(200)).filter(({ key }) => kind.test(key));
const secretIn = (text: string) => /\/confirm\/([\w-]+)/.exec(text)?.[1] ?? '';
const ledger = () => checkLedger(test.ctx, roundId());
const kinds = async () => (await test.ctx.db.read.ledger.ofRound(roundId())).map(({ kind }) => kind);

describe('a correction under way', () => {
  it('[C2] lets focal points alone write, and others sign the text there is', async () => {
    expect(await rewrite(2, 'not yet')).toBe('frozen');
    await start();
    expect(await rewrite(2, 'We ask to end it by 2028.')).toBe('written');
    await sign('Harbour');
    expect((await named('Harbour')).fingerprint).toBe(found.fingerprint);
    const shown = await publicRoundBySlug(test.ctx, found.round.slug, 'en');
    expect(shown.edition.fingerprint).toBe(found.fingerprint);
  });

  it('[C1] is one at a time, of a round that runs, and a focal point’s', async () => {
    await expect(startCorrection(test.ctx, bram, roundId())).rejects.toMatchObject(refusal('forbidden'));
    await expect(startCorrection(test.ctx, zoe, roundId())).rejects.toMatchObject(refusal('not_found'));
    const both = await Promise.allSettled([start(), startCorrection(test.ctx, chiara, roundId())]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(start()).rejects.toMatchObject(refusal('correction_under_way'));
    const freeze = freezeEdition(test.ctx, ana, found.document.id);
    await expect(freeze).rejects.toMatchObject(refusal('phase_conflict'));
  });

  it('keeps the text from being published half corrected', async () => {
    await sign('Harbour');
    await start();
    await closeRound(test.ctx, ana, roundId());
    const publish = publishRound(test.ctx, ana, roundId());
    await expect(publish).rejects.toMatchObject(refusal('phase_conflict'));
  });

  it('[C3] becomes an edition of its own, and leaves the one before alone', async () => {
    const before = await current();
    const id = await proposed({ 2: 'We ask to end it by 2028.' });
    const [after] = await listEditions(test.ctx, ana, found.document.id);
    expect(after).toMatchObject({ number: 2 });
    expect(after?.fingerprint).not.toBe(before.fingerprint);
    expect(await getEdition(test.ctx, ana, before.id)).toEqual(before);
    expect(await current()).toEqual(before);
    expect(await rewrite(2, 'too late')).toBe('frozen');
    expect((await latestCorrection(test.ctx, ana, roundId()))?.correction).toMatchObject({
      id,
      state: {
        kind: 'classing',
        passages: [{ kind: 'changed', place: { kind: 'paragraph', number: '2' } }],
      },
    });
  });

  it('is refused when nothing was changed', async () => {
    const { id } = await start();
    await expect(proposeCorrection(test.ctx, ana, id)).rejects.toMatchObject(refusal('correction_empty'));
  });

  it('[C10] is dropped without a trace for those who signed', async () => {
    await sign('Harbour');
    const id = await proposed({ 2: 'We ask to end it by 2028.' });
    await dropCorrection(test.ctx, chiara, id);
    await expect(dropCorrection(test.ctx, ana, id)).rejects.toMatchObject(refusal('correction_moved'));
    await expect(applyCorrection(test.ctx, ana, id)).rejects.toMatchObject(refusal('correction_moved'));
    expect(await named('Harbour')).toMatchObject({ state: 'confirmed', fingerprint: found.fingerprint });
    expect((await current()).fingerprint).toBe(found.fingerprint);
    expect(await start()).toMatchObject({ state: { kind: 'writing' } });
  });
});

describe('[C5] weighing', () => {
  it('takes two different focal points, and lets each change their word', async () => {
    const id = await proposed({ 2: 'We ask to end it by 2028.', 3: 'Regulation (EU) 2024/1348 says so.' });
    const apply = () => applyCorrection(test.ctx, ana, id);
    await weigh(id, { 1: 'editorial', 2: 'editorial' }, [ana]);
    await weigh(id, { 1: 'material' }, [ana]);
    await expect(apply()).rejects.toMatchObject(refusal('correction_not_weighed'));
    await weigh(id, { 1: 'editorial' }, [chiara]);
    await expect(apply()).rejects.toMatchObject(refusal('correction_not_weighed'));
    await weigh(id, { 2: 'editorial' }, [chiara]);
    expect(await apply()).toMatchObject({ class: 'material' });
  });

  it('is not for others, nor for passages there are not', async () => {
    const id = await proposed({ 2: 'We ask to end it by 2028.' });
    const say = (actor: MemberActor, passage: number) =>
      classPassage(test.ctx, actor, id, { passage, class: 'editorial' });
    await expect(say(bram, 1)).rejects.toMatchObject(refusal('forbidden'));
    await expect(say(zoe, 1)).rejects.toMatchObject(refusal('not_found'));
    await expect(say(ana, 2)).rejects.toMatchObject(refusal('not_found'));
    await expect(latestCorrection(test.ctx, bram, roundId())).rejects.toMatchObject(refusal('forbidden'));
  });
});

describe('[C6] an editorial correction', () => {
  it('carries everybody over, tells them, and the ledger names both texts', async () => {
    await sign('Harbour');
    await sign('Refuge Alliance', { decision: 'support' });
    await signAsMember(test.ctx, bram, roundId(), { decision: 'decline' }, render);
    expect(await corrected('editorial', 'We ask to end it by 2030!')).toMatchObject({
      class: 'editorial',
      signOns: 2,
    });
    const edition = await current();
    expect(await named('Harbour')).toMatchObject({
      state: 'confirmed',
      fingerprint: edition.fingerprint,
      formerFingerprint: found.fingerprint,
    });
    expect(await named('Youth Bridge')).toMatchObject({ state: 'confirmed', fingerprint: found.fingerprint });
    expect(await kinds()).toEqual(['signed', 'signed', 'carried', 'carried']);
    expect((await ledger()).fault).toBeNull();
    const letters = await mailsOf(/^correction:/);
    expect(letters.map(({ to }) => to).sort()).toEqual([
      'harbour@example.org',
      'refuge-alliance@example.org',
    ]);
    expect(letters[0]?.text).toContain('by 2030!');
  });

  it('lets who disagrees withdraw from the mail', async () => {
    await sign('Harbour');
    await corrected('editorial', 'We ask to end it by 2030!');
    const [letter] = await mailsOf(/^correction:/);
    await denySignOn(test.ctx, secretIn(letter?.text ?? ''));
    expect((await named('Harbour')).state).toBe('withdrawn');
    expect((await ledger()).fault).toBeNull();
  });

  it('takes along who has not pressed the button yet', async () => {
    const secret = await testSignOn(test.ctx, found, 'Harbour');
    await corrected('editorial', 'We ask to end it by 2030!');
    await confirmSignOn(test.ctx, secret, render);
    expect(await named('Harbour')).toMatchObject({
      state: 'confirmed',
      fingerprint: (await current()).fingerprint,
      formerFingerprint: null,
    });
    expect((await ledger()).fault).toBeNull();
  });

  it('may follow after closing, which a material one may not (C8)', async () => {
    await sign('Harbour');
    const id = await proposed({ 2: 'We ask to end it by 2030!' });
    await closeRound(test.ctx, ana, roundId());
    await weigh(id, { 1: 'material' });
    await expect(applyCorrection(test.ctx, ana, id)).rejects.toMatchObject(refusal('correction_too_late'));
    expect((await named('Harbour')).state).toBe('confirmed');
    await weigh(id, { 1: 'editorial' });
    await applyCorrection(test.ctx, ana, id);
    const [letter] = await mailsOf(/^correction:/);
    expect(letter?.subject).toMatch(/Your sign-on stays valid$/);
    expect(letter?.text).toContain('open the second link and withdraw before the list is published.');
    await publishRound(test.ctx, ana, roundId());
    const published = await ledgerBySlug(test.ctx, found.round.slug);
    expect(published.edition).toBe(found.fingerprint);
    expect(published.current).toBe((await current()).fingerprint);
    expect(published.records.at(-1)?.opened).toMatchObject({
      organisation: 'Harbour',
      formerly: found.fingerprint,
    });
  });
});

describe('[C7] a material correction', () => {
  it('asks everybody, shows only what changed, and takes one press', async () => {
    await sign('Harbour');
    await sign('Open Door');
    await corrected('material');
    const shown = await publicRoundBySlug(test.ctx, found.round.slug, 'en');
    expect(shown.signatories).toBe(0);
    const letter = (await mailsOf(/^correction:/)).find(({ to }) => to === 'harbour@example.org');
    expect(letter?.subject).toContain('Please confirm');
    const secret = secretIn(letter?.text ?? '');
    const linked = await readSignOnLink(test.ctx, secret);
    expect(linked.differences).toMatchObject([
      { before: 'We ask to end it by 2030.', after: 'We ask to end it by 2028.' },
    ]);
    const { fingerprint } = await current();
    expect((await confirmSignOn(test.ctx, secret, render, fingerprint)).outcome).toBe('confirmed');
    expect((await confirmSignOn(test.ctx, secret, render, fingerprint)).outcome).toBe('confirmed');
    expect(await named('Harbour')).toMatchObject({
      state: 'confirmed',
      fingerprint,
      formerFingerprint: found.fingerprint,
    });
    expect(await named('Open Door')).toMatchObject({ state: 'lapsed', fingerprint: found.fingerprint });
    expect(await kinds()).toEqual(['signed', 'signed', 'lapsed', 'lapsed', 'reconfirmed']);
    expect((await ledger()).fault).toBeNull();
    expect(
      (await mailsOf(/^sign-on-receipt:/)).filter(({ to }) => to === 'harbour@example.org'),
    ).toHaveLength(2);
  });

  it('is confirmed only for the text that was on the page', async () => {
    await sign('Harbour');
    await corrected('material');
    const secret = secretIn((await mailsOf(/^correction:/))[0]?.text ?? '');
    for (const shown of [undefined, found.fingerprint]) {
      const confirm = confirmSignOn(test.ctx, secret, render, shown);
      await expect(confirm).rejects.toMatchObject(refusal('edition_changed'));
    }
    expect((await named('Harbour')).state).toBe('lapsed');
  });

  it('lets a member confirm in the workspace, for their own organisation, once', async () => {
    await signAsMember(test.ctx, bram, roundId(), { decision: 'sign' }, render);
    await corrected('material');
    const { id } = await named('Youth Bridge');
    const { fingerprint } = await current();
    const confirm = (actor: MemberActor, shown = fingerprint) =>
      reconfirmAsMember(test.ctx, actor, id, { fingerprint: shown }, render);
    await expect(confirm(ana)).rejects.toMatchObject(refusal('forbidden'));
    await expect(confirm(zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(confirm(bram, found.fingerprint)).rejects.toMatchObject(refusal('edition_changed'));
    await Promise.all([confirm(bram), confirm(bram)]);
    expect(await named('Youth Bridge')).toMatchObject({ state: 'confirmed', fingerprint });
    expect((await kinds()).filter((kind) => kind === 'reconfirmed')).toHaveLength(1);
  });

  it('confirms what a focal point had entered, too', async () => {
    await recordSignOn(test.ctx, ana, roundId(), {
      organisation: { name: 'Harbour' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      evidence: 'by phone on Tuesday',
    });
    await corrected('material');
    const letter = (await mailsOf(/^correction:/))[0];
    await confirmSignOn(test.ctx, secretIn(letter?.text ?? ''), render, (await current()).fingerprint);
    expect(await named('Harbour')).toMatchObject({ state: 'confirmed', evidence: 'by phone on Tuesday' });
    expect((await ledger()).fault).toBeNull();
  });

  it('asks who had not pressed the button to look at the change first', async () => {
    const secret = await testSignOn(test.ctx, found, 'Harbour');
    await corrected('material');
    await expect(confirmSignOn(test.ctx, secret, render)).rejects.toMatchObject(refusal('edition_changed'));
    await confirmSignOn(test.ctx, secret, render, (await current()).fingerprint);
    expect(await named('Harbour')).toMatchObject({ state: 'confirmed', formerFingerprint: null });
    expect(await kinds()).toEqual(['signed']);
    expect((await ledger()).fault).toBeNull();
  });

  it('tells everybody who checks the earlier fingerprint what took its place', async () => {
    await sign('Harbour');
    await corrected('material');
    const now = await current();
    const { found: earlier } = await checkFingerprint(test.ctx, found.fingerprint);
    expect(earlier).toMatchObject([
      { number: 1, replacedBy: { number: 2, fingerprint: now.fingerprint, class: 'material' } },
    ]);
    expect((await checkFingerprint(test.ctx, now.fingerprint)).found).toMatchObject([{ replacedBy: null }]);
  });

  it('shows who missed one correction the sum of both', async () => {
    await sign('Harbour');
    await corrected('material');
    const secret = secretIn((await mailsOf(/^correction:/))[0]?.text ?? '');
    const id = await proposed({ 3: 'Regulation (EU) 2024/1348 says so.' });
    await weigh(id, { 1: 'editorial' });
    await applyCorrection(test.ctx, ana, id);
    const { differences } = await readSignOnLink(test.ctx, secret);
    expect(differences.map(({ place }) => place.number)).toEqual(['2', '3']);
    await confirmSignOn(test.ctx, secret, render, (await current()).fingerprint);
    expect((await ledger()).fault).toBeNull();
  });

  it('is applied once by two who press at once', async () => {
    await sign('Harbour');
    const id = await proposed({ 2: 'We ask to end it by 2028.' });
    await weigh(id, { 1: 'material' });
    const both = await Promise.allSettled([
      applyCorrection(test.ctx, ana, id),
      applyCorrection(test.ctx, chiara, id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await kinds()).toEqual(['signed', 'lapsed']);
    expect(await mailsOf(/^correction:/)).toHaveLength(1);
  });
});
