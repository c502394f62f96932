import type { Coalition, MemberActor, SignOn } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { erasePerson } from '../person/erase.js';
import { changeRound } from '../round/change.js';
import { closeRound } from '../round/close.js';
import { roundSummary } from '../round/get.js';
import { publicRoundBySlug } from '../round/public.js';
import { roundStandings } from '../round/standings.js';
import { testCast, testMaterialChange, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { confirmSecond, denySecond, readSecondLink } from './confirm-second.js';
import { confirmSignOn } from './confirm.js';
import { checkLedger } from './ledger/check.js';
import { listSignOns } from './list.js';
import { reconfirmAsMember } from './reconfirm.js';
import { recordSignOn } from './record.js';
import { signAsMember } from './sign-as-member.js';
import { signPublicly } from './sign-publicly.js';

const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });
const board = 'board@example.org';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let chiara: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram } = cast);
  chiara = await cast.member('Chiara', 'focal-point', null);
  found = await testRound(test.ctx, coalition, ana, { second: 'asked' });
});
afterEach(() => test.dispose());

const signOns = () => test.ctx.db.read.signOn.ofRound(found.round.id);
const only = async (): Promise<SignOn> => {
  const [signOn] = await signOns();
  if (!signOn) throw new Error('nobody has signed');
  return signOn;
};
const counted = async () => (await roundSummary(test.ctx, ana, found.round.id)).counts.signatories;
const kinds = async () => (await test.ctx.db.read.ledger.ofRound(found.round.id)).map(({ kind }) => kind);
const mailsTo = async (address: string) =>
  (await test.ctx.db.read.mail.latest(50)).filter(({ to }) => to === address);
/** The secret of the newest mail that asks this second person. */
const secondSecret = async (address = board): Promise<string> => {
  const letters = (await mailsTo(address)).map(({ text }) => /\/second\/([\w-]+)/.exec(text)?.[1]);
  return letters.find((secret) => secret !== undefined) ?? '';
};
const sign = () => testSignOn(test.ctx, found, 'Harbour', { email: 'eva@example.org', secondEmail: board });
const confirm = (secret: string, second?: string) =>
  confirmSignOn(test.ctx, secret, render, undefined, second);
/** The text that is being signed, after a correction that changed what it says. */
async function changedInSubstance() {
  await testMaterialChange(test.ctx, found, [ana, chiara], 'No child is ever detained.');
  test.setNow('2026-11-23T09:00:00Z');
  return (await publicRoundBySlug(test.ctx, found.round.slug, 'en')).edition;
}
const second = async (secret?: string, shown = found.fingerprint) =>
  confirmSecond(test.ctx, secret ?? (await secondSecret()), render, shown);

describe('[S17] a round that asks for a second person', () => {
  it('counts a sign-on once both have pressed, however often', async () => {
    const first = await sign();
    expect((await confirm(first)).outcome).toBe('unseconded');
    expect((await confirm(first)).outcome).toBe('unseconded');
    expect(await only()).toMatchObject({ state: 'unseconded', secondEmail: board, confirmedAt: null });
    expect([await counted(), await kinds()]).toEqual([0, []]);
    expect(await mailsTo(board)).toHaveLength(1);
    const secret = await secondSecret();
    await readSecondLink(test.ctx, secret);
    expect(await counted()).toBe(0);
    await Promise.all([second(secret), second(secret), second(secret)]);
    expect(await only()).toMatchObject({ state: 'confirmed', secondedAt: test.ctx.now() });
    expect([await counted(), await kinds()]).toEqual([1, ['signed']]);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
    for (const address of ['eva@example.org', board]) {
      const receipts = (await mailsTo(address)).filter(({ key }) => key.startsWith('sign-on-receipt'));
      expect(receipts, address).toHaveLength(1);
    }
  });

  it('needs their address, and not the first person’s own', async () => {
    const wanted = (secondEmail?: string) =>
      signPublicly(
        test.ctx,
        found.round.slug,
        {
          organisation: { name: 'Harbour' },
          signatory: { name: 'Eva', email: 'eva@example.org' },
          fingerprint: found.fingerprint,
          secondEmail,
        },
        'en',
      );
    await expect(wanted()).rejects.toMatchObject(refusal('second_needed'));
    await expect(wanted('Eva@example.org')).rejects.toMatchObject(refusal('second_is_first'));
    await expect(wanted('nobody')).rejects.toMatchObject({ refusal: { field: 'secondEmail' } });
    expect(await signOns()).toEqual([]);
  });

  it('waits for the second person of a member, too, and is told apart among the standings', async () => {
    const given = await signAsMember(test.ctx, bram, found.round.id, { secondEmail: board }, render);
    expect(given.state).toBe('unseconded');
    expect((await roundStandings(test.ctx, ana, found.round.id)).tally.asked.unseconded).toBe(1);
    const [seen] = await listSignOns(test.ctx, bram, found.round.id);
    expect(seen).toMatchObject({ state: 'unseconded', secondEmail: board });
    await second();
    expect(await counted()).toBe(1);
    const again = signAsMember(test.ctx, bram, found.round.id, { secondEmail: board }, render);
    await expect(again).rejects.toMatchObject(refusal('already_signed'));
  });

  it('takes a no from one person', async () => {
    const no = await signAsMember(test.ctx, bram, found.round.id, { decision: 'decline' }, render);
    expect(no).toMatchObject({ state: 'confirmed', secondEmail: null });
  });

  it('lets the first person name another one, after whom the one before opens nothing', async () => {
    const first = await sign();
    await confirm(first);
    const before = await secondSecret();
    await expect(confirm(first, 'eva@example.org')).rejects.toMatchObject(refusal('second_is_first'));
    await confirm(first, 'chair@example.org');
    await expect(second(before)).rejects.toMatchObject(refusal('link_invalid'));
    await expect(denySecond(test.ctx, before)).rejects.toMatchObject(refusal('link_invalid'));
    await second(await secondSecret('chair@example.org'));
    expect(await only()).toMatchObject({ state: 'confirmed', secondEmail: 'chair@example.org' });
  });

  it('lets one sign-on ask five people in an hour', async () => {
    const first = await sign();
    await confirm(first);
    for (const name of ['a', 'b', 'c', 'd']) await confirm(first, `${name}@example.org`);
    await expect(confirm(first, 'e@example.org')).rejects.toMatchObject(refusal('too_many_requests'));
    test.setNow('2026-11-22T10:00:01Z');
    await confirm(first, 'e@example.org');
  });

  it('lets the second person say no', async () => {
    await confirm(await sign());
    const secret = await secondSecret();
    await denySecond(test.ctx, secret);
    await denySecond(test.ctx, secret);
    await second(secret);
    expect([(await only()).state, await counted(), await kinds()]).toEqual(['withdrawn', 0, []]);
  });

  it('refuses the second person when the round is over, or another text is signed', async () => {
    await confirm(await sign());
    await expect(second(undefined, 'a'.repeat(64))).rejects.toMatchObject(refusal('edition_changed'));
    await closeRound(test.ctx, ana, found.round.id);
    await expect(second()).rejects.toMatchObject(refusal('round_closed'));
    expect((await only()).state).toBe('unseconded');
  });

  it('keeps what a focal point entered provisional until both have confirmed', async () => {
    await recordSignOn(test.ctx, ana, found.round.id, {
      organisation: { name: 'Harbour' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      evidence: 'by phone',
    });
    const first = /\/confirm\/([\w-]+)/.exec((await mailsTo('eva@example.org'))[0]?.text ?? '')?.[1] ?? '';
    await expect(confirm(first)).rejects.toMatchObject(refusal('second_needed'));
    expect((await confirm(first, board)).outcome).toBe('unseconded');
    expect([(await only()).state, await counted()]).toEqual(['provisional', 1]);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
    await second();
    expect([(await only()).state, await counted()]).toEqual(['confirmed', 1]);
    expect(await kinds()).toEqual(['signed', 'confirmed', 'confirmed']);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('asks both again when the text was changed in substance', async () => {
    const first = await sign();
    await confirm(first);
    await second();
    const edition = await changedInSubstance();
    await confirmSignOn(test.ctx, first, render, edition.fingerprint);
    expect(await only()).toMatchObject({ state: 'unseconded', secondedAt: null });
    expect(await counted()).toBe(0);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
    await second(undefined, edition.fingerprint);
    expect(await counted()).toBe(1);
    expect(await kinds()).toEqual(['signed', 'lapsed', 'lapsed', 'reconfirmed']);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('lets a member name another second person when they confirm again in the workspace', async () => {
    const input = { decision: 'sign', secondEmail: board };
    const { id } = await signAsMember(test.ctx, bram, found.round.id, input, render);
    await second();
    const { fingerprint } = await changedInSubstance();
    const again = (secondEmail: string | null) =>
      reconfirmAsMember(test.ctx, bram, id, { fingerprint, secondEmail }, render);
    const own = (await only()).signatory.email;
    await expect(again(own)).rejects.toMatchObject(refusal('second_is_first'));
    expect(await again('chair@example.org')).toMatchObject({ state: 'unseconded' });
    expect([(await only()).secondEmail, await counted()]).toEqual(['chair@example.org', 0]);
    await second(await secondSecret('chair@example.org'), fingerprint);
    expect(await counted()).toBe(1);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('forgets the second person, and goes on to verify', async () => {
    await confirm(await sign());
    await second();
    await erasePerson(test.ctx, { kind: 'system', name: 'operator' }, board);
    expect((await only()).secondEmail).not.toContain('board');
    expect([await counted(), await kinds()]).toEqual([1, ['signed', 'erased']]);
    expect((await checkLedger(test.ctx, found.round.id)).fault).toBeNull();
  });

  it('is settled when the round opens', async () => {
    const change = changeRound(test.ctx, ana, found.round.id, { policy: { second: 'none' } });
    await expect(change).rejects.toMatchObject(refusal('conflict'));
  });
});
