import type { SignOn } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../../context.js';
import { updateOrganisation } from '../../organisation/update.js';
import { testCast, testRound, testSignOn } from '../../testing/index.js';
import { confirmSignOn } from '../confirm.js';
import { checkLedger } from '../ledger/index.js';
import { listSignatories } from '../signatories.js';
import { keepApart } from './keep-apart.js';
import { mergeSignOns } from './merge.js';
import { proposedDoubles } from './propose.js';
import { separateSignOn } from './separate.js';

const renderNothing = () => ({ text: 'No child is detained.', html: '<p>No child is detained.</p>' });
const refusal = (code: string) => ({ refusal: { code } });

describe('doubles', () => {
  let cast: Awaited<ReturnType<typeof testCast>>;
  let ctx: Context;
  let found: Awaited<ReturnType<typeof testRound>>;
  beforeEach(async () => {
    cast = await testCast();
    ctx = cast.test.ctx;
    found = await testRound(ctx, cast.coalition, cast.ana);
  });
  afterEach(() => cast.test.dispose());

  const sign = async (name: string, more: { decision?: string } = {}): Promise<SignOn> => {
    const secret = await testSignOn(ctx, found, name, { country: 'BE', ...more });
    return (await confirmSignOn(ctx, secret, renderNothing)).signOn;
  };
  const twoSpellings = async () => {
    const one = await sign('Hedgehog Shelter');
    cast.test.setNow(new Date(ctx.now().getTime() + 60_000));
    return [one, await sign('Hedghog Shelter')] as const;
  };
  const proposals = async () => proposedDoubles(ctx, cast.ana, found.round.id);
  const kinds = async () => (await ctx.db.read.ledger.ofRound(found.round.id)).map(({ kind }) => kind);
  const ledgerFault = async () => (await checkLedger(ctx, found.round.id)).fault;

  it('[S12] are proposed with a reason, and nothing is merged by it', async () => {
    const [one, other] = await twoSpellings();
    await sign('Something Else');
    expect(await proposals()).toMatchObject([
      { one: { id: one.id }, other: { id: other.id }, question: 'same', reason: 'spelling' },
    ]);
    const { signatories } = await listSignatories(ctx, cast.ana, found.round.id);
    expect(signatories).toHaveLength(3);
  });

  it('[S12] are found by what the directory has learnt since', async () => {
    await sign('Youth Bridge');
    await sign('Pont des jeunes');
    expect(await proposals()).toEqual([]);
    const { name, country, kind, level } = cast.youth;
    await updateOrganisation(ctx, cast.ana, cast.youth.id, {
      name,
      country,
      kind,
      level,
      names: { fr: 'Pont des Jeunes' },
    });
    expect(await proposals()).toMatchObject([{ reason: 'translation', confidence: 'high' }]);
  });

  it('[S6 S12] are merged by a focal point: one counts, ledger and log say so, the person is told', async () => {
    const [one, other] = await twoSpellings();
    await mergeSignOns(ctx, cast.ana, { keep: one.id, merge: other.id });
    expect(await ctx.db.read.signOn.byId(other.id)).toMatchObject({ state: 'duplicate' });
    expect(await ctx.db.read.signOn.byId(one.id)).toMatchObject({ state: 'confirmed' });
    expect(await kinds()).toEqual(['signed', 'signed', 'merged']);
    expect(await ledgerFault()).toBeNull();
    const [row] = await ctx.db.read.activity.latest(cast.coalition.id, 1);
    expect(row).toMatchObject({
      event: { type: 'sign-on.doubled', signOnId: other.id, ofSignOnId: one.id },
      actor: { personId: cast.ana.personId },
    });
    const letters = await ctx.db.read.mail.latest(10);
    const letter = letters.find(({ key }) => key.startsWith('sign-on-merged:'));
    expect(letter).toMatchObject({ to: other.signatory.email });
    expect(letter?.text).toContain('Hedgehog Shelter');
    expect(await proposals()).toEqual([]);
  });

  it('[S12] that are different are remembered as such, in every round of the coalition', async () => {
    const [one, other] = await twoSpellings();
    await keepApart(ctx, cast.ana, { keep: other.id, merge: one.id });
    expect(await proposals()).toEqual([]);
    await expect(keepApart(ctx, cast.ana, { keep: one.id, merge: other.id })).rejects.toMatchObject(
      refusal('conflict'),
    );
    found = await testRound(ctx, cast.coalition, cast.ana);
    await twoSpellings();
    expect(await proposals()).toEqual([]);
  });

  it('[S12] that were merged by mistake are taken apart again', async () => {
    const [one, other] = await twoSpellings();
    await mergeSignOns(ctx, cast.ana, { keep: one.id, merge: other.id });
    await separateSignOn(ctx, cast.ana, other.id);
    expect(await ctx.db.read.signOn.byId(other.id)).toMatchObject({ state: 'confirmed' });
    expect(await kinds()).toEqual(['signed', 'signed', 'merged', 'signed']);
    expect(await ledgerFault()).toBeNull();
    expect(await proposals()).toEqual([]);
    await expect(separateSignOn(ctx, cast.ana, other.id)).rejects.toMatchObject(refusal('conflict'));
  });

  it('[S1 S6] of the same name stay one voice', async () => {
    await sign('Hedgehog Shelter');
    const again = await sign('HEDGEHOG SHELTER');
    expect(again.state).toBe('duplicate');
    await expect(separateSignOn(ctx, cast.ana, again.id)).rejects.toMatchObject(refusal('already_signed'));
  });

  it('are the business of focal points of this coalition and nobody else', async () => {
    const [one, other] = await twoSpellings();
    const pair = { keep: one.id, merge: other.id };
    const verbs = [mergeSignOns, keepApart];
    for (const verb of verbs) {
      await expect(verb(ctx, cast.bram, pair)).rejects.toMatchObject(refusal('forbidden'));
      await expect(verb(ctx, cast.zoe, pair)).rejects.toMatchObject(refusal('not_found'));
      await expect(verb(ctx, cast.ana, { keep: one.id, merge: one.id })).rejects.toMatchObject(
        refusal('bad_input'),
      );
    }
    await expect(proposedDoubles(ctx, cast.bram, found.round.id)).rejects.toMatchObject(refusal('forbidden'));
    await expect(proposedDoubles(ctx, cast.zoe, found.round.id)).rejects.toMatchObject(refusal('not_found'));
    await expect(separateSignOn(ctx, cast.bram, other.id)).rejects.toMatchObject(refusal('forbidden'));
    const elsewhere = await testRound(ctx, cast.coalition, cast.ana);
    found = elsewhere;
    const stranger = await sign('Hedghog Shelter');
    await expect(mergeSignOns(ctx, cast.ana, { keep: one.id, merge: stranger.id })).rejects.toMatchObject(
      refusal('sign_on_not_found'),
    );
    expect(await ctx.db.read.signOn.byId(other.id)).toMatchObject({ state: 'confirmed' });
  });

  it('answered by two focal points at once are answered once, and one of the two always counts', async () => {
    const [one, other] = await twoSpellings();
    const chiara = await cast.member('Chiara', 'focal-point', null);
    const answers = await Promise.allSettled([
      mergeSignOns(ctx, cast.ana, { keep: one.id, merge: other.id }),
      mergeSignOns(ctx, chiara, { keep: other.id, merge: one.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const states = [one, other].map(async ({ id }) => (await ctx.db.read.signOn.byId(id))?.state);
    expect((await Promise.all(states)).sort()).toEqual(['confirmed', 'duplicate']);
    expect(await ledgerFault()).toBeNull();
  });
});
