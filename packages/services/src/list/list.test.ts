import type { SignOn } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import { changeRound } from '../round/change.js';
import { closeRound } from '../round/close.js';
import { publicLibrary } from '../round/library.js';
import { publicRoundBySlug, publicTextBySlug } from '../round/public.js';
import { publishRound } from '../round/publish.js';
import { confirmSignOn, denySignOn } from '../sign-on/confirm.js';
import { mergeSignOns } from '../sign-on/doubles/index.js';
import { checkLedger, ledgerBySlug } from '../sign-on/ledger/index.js';
import { recordSignOn } from '../sign-on/record.js';
import { listSignatories } from '../sign-on/signatories.js';
import { signPublicly } from '../sign-on/sign-publicly.js';
import { withdrawSignOn } from '../sign-on/withdraw.js';
import { testCast, testRound, testSignOn } from '../testing/index.js';
import { listEditionHistory, pendingListEdition, publishListEdition } from './index.js';

const render = () => ({ text: 'No child is detained.', html: '<p>No child is detained.</p>' });
const refusal = (code: string) => ({ refusal: { code } });

describe('editions of a published list', () => {
  let cast: Awaited<ReturnType<typeof testCast>>;
  let ctx: Context;
  let found: Awaited<ReturnType<typeof testRound>>;
  let alpha: SignOn;
  let beta: SignOn;
  let betaSecret: string;

  const sign = async (name: string) => {
    const secret = await testSignOn(ctx, found, name, { country: 'BE' });
    return { secret, signOn: (await confirmSignOn(ctx, secret, render)).signOn };
  };
  const record = (name: string, more: object = {}) =>
    recordSignOn(ctx, cast.ana, found.round.id, {
      organisation: { name },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      evidence: 'by phone',
      ...more,
    });
  const late = (policy: 'open' | 'closed') =>
    changeRound(ctx, cast.ana, found.round.id, { policy: { late: policy } });
  const names = async (number?: number) => {
    const { list } = await publicTextBySlug(ctx, found.round.slug, 'en', { number });
    return list.signatories.map(({ name }) => name);
  };
  const history = async () =>
    (await listEditionHistory(ctx, cast.bram, found.round.id)).map(
      ({ number, cause, signatories, joined, left }) =>
        `${number} ${cause} ${signatories} +${joined} -${left}`,
    );
  const publish = () => publishListEdition(ctx, cast.ana, found.round.id);
  const fault = async () => (await checkLedger(ctx, found.round.id)).fault;

  beforeEach(async () => {
    cast = await testCast();
    ctx = cast.test.ctx;
    found = await testRound(ctx, cast.coalition, cast.ana);
    ({ signOn: alpha } = await sign('Alpha House'));
    ({ signOn: beta, secret: betaSecret } = await sign('Beta Circle'));
    await closeRound(ctx, cast.ana, found.round.id);
    await publishRound(ctx, cast.ana, found.round.id);
  });
  afterEach(() => cast.test.dispose());

  it('[S14] begin with the publication', async () => {
    const head = await ctx.db.read.ledger.head(found.round.id);
    expect(await history()).toEqual(['1 published 2 +2 -0']);
    expect(await publicTextBySlug(ctx, found.round.slug, 'en')).toMatchObject({
      listEdition: { number: 1, fingerprint: found.fingerprint, ledger: head },
      signatories: 2,
    });
    expect(await pendingListEdition(ctx, cast.bram, found.round.id)).toEqual({
      number: 2,
      joined: 0,
      left: 0,
    });
    await expect(publish()).rejects.toMatchObject(refusal('conflict'));
  });

  it('[R8 S15] take late sign-ons where the round says so, which wait for the next one', async () => {
    await expect(record('Late Lantern')).rejects.toMatchObject(refusal('round_closed'));
    await late('open');
    await record('Late Lantern');
    await sign('Later Harbour');
    expect(await names()).toEqual(['Alpha House', 'Beta Circle']);
    expect((await publicRoundBySlug(ctx, found.round.slug, 'en')).signatories).toBe(2);
    expect((await publicLibrary(ctx, 'icm')).texts[0]?.signatories).toBe(2);
    expect(JSON.stringify(await ledgerBySlug(ctx, found.round.slug))).not.toMatch(/Late/);
    expect(await pendingListEdition(ctx, cast.ana, found.round.id)).toEqual({
      number: 2,
      joined: 2,
      left: 0,
    });

    await publish();
    expect(await history()).toEqual(['2 late 4 +2 -0', '1 published 2 +2 -0']);
    const { list } = await publicTextBySlug(ctx, found.round.slug, 'en');
    expect(list.signatories.map(({ name, joinedLater }) => [name, joinedLater])).toEqual([
      ['Alpha House', false],
      ['Beta Circle', false],
      ['Late Lantern', true],
      ['Later Harbour', true],
    ]);
    expect(await names(1)).toEqual(['Alpha House', 'Beta Circle']);
    expect(JSON.stringify(await ledgerBySlug(ctx, found.round.slug))).toMatch(/Late Lantern/);
    expect((await publicLibrary(ctx, 'icm')).texts[0]?.signatories).toBe(4);
    expect(await fault()).toBeNull();
    await late('closed');
    await expect(record('Too Late')).rejects.toMatchObject(refusal('round_closed'));
  });

  it('[S15] go on at once when somebody withdraws, and let nobody in by it', async () => {
    await late('open');
    await record('Late Lantern');
    await withdrawSignOn(ctx, cast.ana, alpha.id);
    expect(await history()).toEqual(['2 withdrawal 1 +0 -1', '1 published 2 +2 -0']);
    expect(await names()).toEqual(['Beta Circle']);
    expect(await names(1)).toEqual(['Alpha House', 'Beta Circle']);
    await denySignOn(ctx, betaSecret);
    expect(await names()).toEqual([]);
    await publish();
    expect(await names()).toEqual(['Late Lantern']);
    expect(await history()).toEqual([
      '4 late 1 +1 -0',
      '3 withdrawal 0 +0 -1',
      '2 withdrawal 1 +0 -1',
      '1 published 2 +2 -0',
    ]);
    expect(await fault()).toBeNull();
  });

  it('[S15] are not made for somebody who never stood in one', async () => {
    await late('open');
    const { id } = await record('Late Lantern');
    await withdrawSignOn(ctx, cast.ana, id);
    expect(await history()).toEqual(['1 published 2 +2 -0']);
  });

  it('[S15] keep an organisation whose own word replaces what was entered for it', async () => {
    await late('open');
    await record('Youth Bridge');
    await publish();
    await sign('Youth Bridge');
    expect(await names()).toContain('Youth Bridge');
    await withdrawSignOn(ctx, cast.ana, beta.id);
    expect(await names()).toEqual(['Alpha House', 'Youth Bridge']);
    expect(await pendingListEdition(ctx, cast.ana, found.round.id)).toMatchObject({ joined: 0, left: 0 });
  });

  it('[S12] lose a double at the next one', async () => {
    await late('open');
    const { signOn } = await sign('Alfa House');
    await publish();
    await mergeSignOns(ctx, cast.ana, { keep: alpha.id, merge: signOn.id });
    expect(await pendingListEdition(ctx, cast.ana, found.round.id)).toEqual({
      number: 3,
      joined: 0,
      left: 1,
    });
    await publish();
    expect(await names()).toEqual(['Alpha House', 'Beta Circle']);
  });

  it('[S13] count who asked not to be listed and name them nowhere', async () => {
    await late('open');
    await record('Silent Shelter', { listing: 'unlisted' });
    await publish();
    const page = await publicTextBySlug(ctx, found.round.slug, 'en');
    expect(page).toMatchObject({ signatories: 3, list: { unlisted: { signatories: 1, supporters: 0 } } });
    const edition = await ctx.db.read.listEdition.newest(found.round.id);
    const ledger = await ledgerBySlug(ctx, found.round.slug);
    expect(JSON.stringify([page, edition, ledger])).not.toContain('Silent');
  });

  it('are read as they were by those who work on the text, and by nobody elsewhere', async () => {
    await withdrawSignOn(ctx, cast.ana, alpha.id);
    const roundId = found.round.id;
    const read = async (number?: number) =>
      (await listSignatories(ctx, cast.bram, roundId, 'en', { number })).signatories.map(({ name }) => name);
    expect([await read(1), await read(2), await read()]).toEqual([
      ['Alpha House', 'Beta Circle'],
      ['Beta Circle'],
      ['Beta Circle'],
    ]);
    await expect(read(3)).rejects.toMatchObject(refusal('not_found'));
    await expect(names(3)).rejects.toMatchObject(refusal('not_found'));
    await expect(publishListEdition(ctx, cast.bram, roundId)).rejects.toMatchObject(refusal('forbidden'));
    await expect(publishListEdition(ctx, cast.zoe, roundId)).rejects.toMatchObject(refusal('not_found'));
    await expect(listEditionHistory(ctx, cast.zoe, roundId)).rejects.toMatchObject(refusal('not_found'));
    await expect(pendingListEdition(ctx, cast.zoe, roundId)).rejects.toMatchObject(refusal('not_found'));
  });

  it('[S14] are made once by two focal points at once', async () => {
    await late('open');
    await record('Late Lantern');
    const chiara = await cast.member('Chiara', 'focal-point', null);
    const made = await Promise.allSettled([publish(), publishListEdition(ctx, chiara, found.round.id)]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await history()).toEqual(['2 late 3 +1 -0', '1 published 2 +2 -0']);
  });

  it('are dated', async () => {
    cast.test.setNow('2027-01-04T09:00:00Z');
    await withdrawSignOn(ctx, cast.ana, alpha.id);
    const [newest] = await listEditionHistory(ctx, cast.ana, found.round.id);
    expect(newest?.at).toEqual(new Date('2027-01-04T09:00:00Z'));
  });

  it('refuse the public page’s late sign-on while the round takes none', async () => {
    const form = {
      organisation: { name: 'Too Late' },
      signatory: { name: 'Eva', email: 'eva@example.org' },
      fingerprint: found.fingerprint,
    };
    await expect(signPublicly(ctx, found.round.slug, form, 'en')).rejects.toMatchObject(
      refusal('round_closed'),
    );
    expect((await publicRoundBySlug(ctx, found.round.slug, 'en')).isOpen).toBe(false);
    await late('open');
    expect((await publicRoundBySlug(ctx, found.round.slug, 'en')).isOpen).toBe(true);
    await expect(signPublicly(ctx, found.round.slug, form, 'en')).resolves.toBeUndefined();
  });
});
