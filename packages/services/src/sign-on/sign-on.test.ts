import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readNews } from '../activity/read-news.js';
import { closeRound } from '../round/close.js';
import { roundSummary } from '../round/get.js';
import { publicEvent } from '../round/public-events.js';
import { publicRoundBySlug } from '../round/public.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { confirmSignOn, denySignOn, readSignOnLink } from './confirm.js';
import { listSignOns } from './list.js';
import { recordSignOn } from './record.js';
import { signAsMember } from './sign-as-member.js';
import { listSignatories, signatoryTable } from './signatories.js';
import { signPublicly } from './sign-publicly.js';
import { withdrawSignOn } from './withdraw.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let youth: Organisation;
let found: Awaited<ReturnType<typeof testRound>>;

beforeEach(async () => {
  ({ test, coalition, ana, bram, zoe, youth } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const render = () => ({ text: 'No child is detained.', html: '<p>No child is detained.</p>' });
const refusal = (code: string) => ({ refusal: { code } });
const confirm = (secret: string) => confirmSignOn(test.ctx, secret, render);
const signatories = async () => (await roundSummary(test.ctx, ana, found.round.id)).counts.signatories;
const events = async () =>
  (await test.ctx.db.read.activity.latest(coalition.id, 50)).map(({ event }) => event);
const form = (more: object = {}) => ({
  organisation: { name: 'Refuge Alliance', country: 'BE' },
  signatory: { name: 'Eva', title: '', email: 'eva@example.org' },
  fingerprint: found.fingerprint,
  ...more,
});
const sign = (more: object = {}) => signPublicly(test.ctx, found.round.slug, form(more), 'fr');

const mailsOf = async (kind: RegExp) =>
  (await test.ctx.db.read.mail.latest(50)).filter(({ key }) => kind.test(key));

describe('signing on the public page', () => {
  it('counts nowhere until the button of the mailed link is pressed, then once', async () => {
    await sign();
    expect(await signatories()).toBe(0);
    const letter = (await mailsOf(/^sign-on/))[0];
    expect(letter).toMatchObject({ to: 'eva@example.org', language: 'fr', fromName: 'Test coalition' });
    expect(letter?.text).toContain('Refuge Alliance');
    const secret = /confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    await readSignOnLink(test.ctx, secret);
    expect(await signatories()).toBe(0);
    expect(await confirm(secret)).toMatchObject({ outcome: 'confirmed' });
    expect(await signatories()).toBe(1);
    const receipt = (await mailsOf(/receipt/))[0];
    expect(receipt?.text).toContain('No child is detained.');
    expect(receipt?.text.replaceAll(' ', '')).toContain(found.fingerprint);
    expect((await events()).map(({ type }) => type).slice(0, 2)).toEqual([
      'sign-on.confirmed',
      'sign-on.received',
    ]);
  });

  it('counts a double press of either button once', async () => {
    await Promise.all([sign(), sign()]);
    expect(await test.ctx.db.read.signOn.ofRound(found.round.id)).toHaveLength(1);
    const letter = (await mailsOf(/^sign-on/))[0];
    const secret = /confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    const pressed = await Promise.all([confirm(secret), confirm(secret), confirm(secret)]);
    expect(pressed.map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed', 'confirmed']);
    expect(await signatories()).toBe(1);
    expect((await events()).filter(({ type }) => type === 'sign-on.confirmed')).toHaveLength(1);
  });

  it('[S2 S6] keeps a second spelling as a duplicate, also when both are confirmed at once', async () => {
    const secrets = [
      await testSignOn(test.ctx, found, 'Réseau Accueil (RA)', { email: 'one@example.org' }),
      await testSignOn(test.ctx, found, 'RESEAU ACCUEIL asbl', { email: 'two@example.org' }),
    ];
    const outcomes = (await Promise.all(secrets.map(confirm))).map(({ outcome }) => outcome);
    expect(outcomes.sort()).toEqual(['confirmed', 'duplicate']);
    expect(await signatories()).toBe(1);
    expect((await events())[0]).toMatchObject({ type: 'sign-on.doubled' });
  });

  it('prints the name of the directory for an organisation that is in it', async () => {
    await confirm(await testSignOn(test.ctx, found, 'YOUTH  BRIDGE'));
    const { signatories: list } = await listSignatories(test.ctx, bram, found.round.id);
    expect(list).toMatchObject([{ name: 'Youth Bridge', country: 'BE' }]);
  });

  it('refuses another text than the one on the screen, and records nothing', async () => {
    await expect(sign({ fingerprint: 'a'.repeat(64) })).rejects.toMatchObject(refusal('edition_changed'));
    expect(await test.ctx.db.read.signOn.ofRound(found.round.id)).toEqual([]);
  });

  it('refuses bad input with the name of the field', async () => {
    const field = async (more: object) => {
      const outcome = await sign(more).catch((error: { refusal: object }) => error.refusal);
      return (outcome as { field?: string } | undefined)?.field;
    };
    const address = (email: string) => ({ signatory: { name: 'Eva', title: '', email } });
    expect(await field({ organisation: { name: ' ' } })).toBe('organisation.name');
    expect(await field({ organisation: { name: 'x'.repeat(10_000) } })).toBe('organisation.name');
    for (const wrong of ['a@b.org, c@d.org', 'a@b.org\r\nBcc: c@d.org', '"a b"@c.org', 'a＠b@c.org']) {
      expect(await field(address(wrong)), wrong).toBe('signatory.email');
    }
    expect(await field({ role: 'focal-point' })).toBe('role');
    expect(await field({ decision: 'object' })).toBe('decision');
    expect(await field({ decision: 'reservation' })).toBe('reservation');
    expect(await field({ reservation: 'but' })).toBe('decision');
    expect(await test.ctx.db.read.signOn.ofRound(found.round.id)).toEqual([]);
  });

  it('lets one address ask five times in an hour', async () => {
    for (const name of ['A1', 'A2', 'A3', 'A4', 'A5']) await sign({ organisation: { name } });
    await expect(sign({ organisation: { name: 'A6' } })).rejects.toMatchObject(refusal('too_many_requests'));
    await testSignOn(test.ctx, found, 'A6', { email: 'other@example.org' });
    test.setNow('2026-11-22T10:00:01Z');
    await sign({ organisation: { name: 'A6' } });
  });

  it('keeps names inert in the mail', async () => {
    await sign({ organisation: { name: '<b>Evil</b> https://evil.example/win' } });
    const letter = (await mailsOf(/^sign-on/))[0];
    expect(letter?.html).not.toContain('<b>Evil');
    expect(letter?.html).not.toContain('https://evil.example');
    expect(letter?.text).not.toContain('https://evil.example');
  });

  it('[R3] ends with the deadline, for signing and for confirming', async () => {
    const secret = await testSignOn(test.ctx, found, 'Refuge Alliance');
    test.setNow('2026-12-11T17:00:00Z');
    const closed = {
      refusal: {
        code: 'round_closed',
        values: { closedAt: new Date('2026-12-11T17:00:00Z'), timeZone: 'Europe/Brussels' },
      },
    };
    await expect(sign()).rejects.toMatchObject(closed);
    await expect(confirm(secret)).rejects.toMatchObject(closed);
    expect(await signatories()).toBe(0);
  });

  it('and closing at the same moment: one wins, nothing is half done', async () => {
    const secret = await testSignOn(test.ctx, found, 'Refuge Alliance');
    const [closing, confirming] = await Promise.allSettled([
      closeRound(test.ctx, ana, found.round.id),
      confirm(secret),
    ]);
    expect(closing.status).toBe('fulfilled');
    expect(await signatories()).toBe(confirming.status === 'fulfilled' ? 1 : 0);
    if (confirming.status === 'rejected') {
      expect(confirming.reason).toMatchObject(refusal('round_closed'));
    }
  });

  it('answers every link that is none in the same way', async () => {
    const secret = await testSignOn(test.ctx, found, 'Refuge Alliance');
    for (const wrong of ['', 'x', secret.slice(0, -1), secret.toLowerCase() + 'x']) {
      await expect(confirm(wrong)).rejects.toMatchObject(refusal('link_invalid'));
      await expect(readSignOnLink(test.ctx, wrong)).rejects.toMatchObject(refusal('link_invalid'));
    }
  });
});

describe('"I did not sign this"', () => {
  it('withdraws, before and after the button was pressed, and cannot be confirmed any more', async () => {
    const first = await testSignOn(test.ctx, found, 'Refuge Alliance');
    await denySignOn(test.ctx, first);
    await expect(confirm(first)).rejects.toMatchObject(refusal('link_invalid'));
    const second = await testSignOn(test.ctx, found, 'Refuge Alliance', { email: 'b@example.org' });
    await confirm(second);
    expect(await signatories()).toBe(1);
    await denySignOn(test.ctx, second);
    await denySignOn(test.ctx, second);
    expect(await signatories()).toBe(0);
    expect((await events()).filter(({ type }) => type === 'sign-on.withdrawn')).toHaveLength(2);
  });
});

describe('signing in the workspace', () => {
  const asMember = (actor: MemberActor, input: object = {}) =>
    signAsMember(test.ctx, actor, found.round.id, input, render);

  it('counts at once for the organisation that acts, and once in two tabs', async () => {
    const tabs = await Promise.allSettled([asMember(bram), asMember(bram)]);
    expect(tabs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tabs.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('already_signed'),
    });
    expect(await signatories()).toBe(1);
    const [signOn] = await listSignOns(test.ctx, bram, found.round.id);
    expect(signOn).toMatchObject({ method: 'member', state: 'confirmed', organisationName: 'Youth Bridge' });
  });

  it('is not for strangers, nor for people without an organisation', async () => {
    await expect(asMember(zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(asMember(ana)).rejects.toMatchObject(refusal('choose_organisation'));
    const observer = { ...bram, role: 'observer' as const };
    await expect(asMember(observer)).rejects.toMatchObject(refusal('may_only_support'));
    await asMember(observer, { decision: 'support' });
    expect(await signatories()).toBe(0);
  });

  it('[S5] replaces what a focal point entered', async () => {
    const entered = await recordSignOn(test.ctx, ana, found.round.id, {
      organisationId: youth.id,
      signatory: { name: 'Bram', email: 'someone@example.org' },
      evidence: 'by phone',
    });
    expect(entered).toMatchObject({ state: 'provisional', recordedBy: ana.membershipId });
    expect(await signatories()).toBe(1);
    await asMember(bram, { decision: 'reservation', reservation: 'not point 4' });
    expect(await signatories()).toBe(1);
    const list = await listSignatories(test.ctx, bram, found.round.id);
    expect(list.footnotes).toEqual([{ number: 1, text: 'not point 4' }]);
  });
});

describe('who sees what', () => {
  it('tells who asked not to be printed to focal points alone, in the list, the log and the live feed', async () => {
    await recordSignOn(test.ctx, ana, found.round.id, {
      organisation: { name: 'Hidden House' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      evidence: 'by phone',
      listing: 'unlisted',
    });
    const names = async (actor: MemberActor) =>
      (await listSignOns(test.ctx, actor, found.round.id)).map(({ organisationName }) => organisationName);
    expect(await names(bram)).toEqual([]);
    expect(await names(ana)).toEqual(['Hidden House']);
    expect(JSON.stringify(await readNews(test.ctx, bram, 50))).not.toContain('Hidden House');
    const [row] = (await test.ctx.db.read.activity.latest(coalition.id, 50)).filter(
      ({ event }) => event.type === 'sign-on.confirmed',
    );
    expect(await publicEvent(test.ctx, found.round, row!)).toMatchObject({
      count: 1,
      name: null,
      country: null,
    });
  });

  it('keeps addresses, objections and duplicates to focal points', async () => {
    await confirm(await testSignOn(test.ctx, found, 'Refuge Alliance', { email: 'a@example.org' }));
    await confirm(await testSignOn(test.ctx, found, 'refuge alliance', { email: 'b@example.org' }));
    await recordSignOn(test.ctx, ana, found.round.id, {
      organisation: { name: 'Objecting' },
      signatory: { name: 'O', email: 'o@example.org' },
      evidence: 'by phone',
      decision: 'object',
      reservation: 'paragraph 7',
    });
    const all = await listSignOns(test.ctx, ana, found.round.id);
    expect(all.map(({ verification }) => verification?.kind).toSorted()).toEqual([
      'address',
      'address',
      'vouched',
    ]);
    const shown = await listSignOns(test.ctx, bram, found.round.id);
    expect(shown.map(({ organisationName, signatory }) => [organisationName, signatory.email])).toEqual([
      ['Refuge Alliance', null],
    ]);
    expect(shown.map(({ verification }) => verification)).toEqual([null]);
    expect((await roundSummary(test.ctx, bram, found.round.id)).counts.byDecision.object).toBe(0);
    expect((await roundSummary(test.ctx, ana, found.round.id)).counts.byDecision.object).toBe(1);
    await expect(listSignOns(test.ctx, zoe, found.round.id)).rejects.toMatchObject(refusal('not_found'));
  });

  it('hides from the public what the round hides, and never the coalition’s list from its members', async () => {
    const shy = await testRound(test.ctx, coalition, ana, { whileOpen: 'nothing' });
    await confirm(await testSignOn(test.ctx, shy, 'Refuge Alliance'));
    expect(await publicRoundBySlug(test.ctx, shy.round.slug, 'en')).toMatchObject({
      signatories: null,
      list: null,
      logos: [],
    });
    const { signatories: shown } = await listSignatories(test.ctx, bram, shy.round.id);
    expect(shown).toMatchObject([{ name: 'Refuge Alliance' }]);
    await expect(listSignatories(test.ctx, zoe, shy.round.id)).rejects.toMatchObject(refusal('not_found'));
  });

  it('lets focal points and the organisation itself withdraw, once', async () => {
    const { id } = await signAsMember(test.ctx, bram, found.round.id, {}, render);
    const other = { ...bram, organisationId: test.ctx.newId('organisation') };
    await expect(withdrawSignOn(test.ctx, other, id)).rejects.toMatchObject(refusal('forbidden'));
    await expect(withdrawSignOn(test.ctx, zoe, id)).rejects.toMatchObject(refusal('not_found'));
    const both = await Promise.allSettled([
      withdrawSignOn(test.ctx, bram, id),
      withdrawSignOn(test.ctx, ana, id),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await signatories()).toBe(0);
    await signAsMember(test.ctx, bram, found.round.id, {}, render);
    expect(await signatories()).toBe(1);
  });
});

it('lays a list out as a table', async () => {
  await confirm(await testSignOn(test.ctx, found, '=cmd|calc', { email: 'a@example.org' }));
  await confirm(
    await testSignOn(test.ctx, found, 'Aide, "Sœurs"', {
      decision: 'reservation',
      reservation: '+1 for point 2',
      country: 'FR',
      email: 'b@example.org',
    }),
  );
  const table = signatoryTable(await listSignatories(test.ctx, ana, found.round.id), {
    organisation: 'Organisation',
    country: 'Country',
    decision: 'Decision',
    reservation: 'Reservation',
    joined: 'Joined',
    signed: 'signed',
    supports: 'supports',
    joinedLater: 'later',
    further: (count) => `and ${count} more`,
    furtherSupporters: (count) => `and ${count} more`,
  });
  expect(table).toEqual([
    ['Organisation', 'Country', 'Decision', 'Reservation', 'Joined'],
    ['=cmd|calc', '', 'signed', '', ''],
    ['Aide, "Sœurs"', 'FR', 'signed', '+1 for point 2', ''],
  ]);
});
