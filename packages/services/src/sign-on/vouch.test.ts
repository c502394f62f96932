import type { Coalition, MemberActor, SignOnId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { confirmSignOn } from './confirm.js';
import { listSignOns } from './list.js';
import { signAsMember } from './sign-as-member.js';
import { takeBackVouch, vouchForSignOn } from './vouch.js';

const render = () => ({ text: '', html: '' });
const refusal = (code: string) => ({ refusal: { code } });
const note = 'rang their office on Tuesday';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let chiara: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
let signOnId: SignOnId;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana, bram, zoe } = cast);
  chiara = await cast.member('Chiara', 'focal-point', null);
  found = await testRound(test.ctx, coalition, ana);
  await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, 'Harbour'), render);
  signOnId = (await listed()).id;
});
afterEach(() => test.dispose());

async function listed(actor = ana) {
  const [signOn] = await listSignOns(test.ctx, actor, found.round.id);
  if (!signOn) throw new Error('nobody has signed');
  return signOn;
}
const vouch = (actor: MemberActor, more: object = {}) =>
  vouchForSignOn(test.ctx, actor, signOnId, { note, ...more });
const takeBack = (actor: MemberActor) => takeBackVouch(test.ctx, actor, signOnId);

describe('[S18] vouching for a sign-on', () => {
  it('speaks for what was only an address, to focal points alone', async () => {
    expect((await listed()).verification).toEqual({ kind: 'address' });
    await vouch(ana);
    expect(await listed(chiara)).toMatchObject({
      verification: { kind: 'vouched' },
      vouch: { name: 'Ana', note, at: test.ctx.now() },
    });
    expect(await listed(bram)).toMatchObject({ verification: null, vouch: null });
    const [event] = (await test.ctx.db.read.activity.latest(coalition.id, 1)).map((row) => row.event);
    expect(event).toMatchObject({ type: 'sign-on.vouched', signOnId });
    expect(JSON.stringify(event)).not.toContain('office');
  });

  it('is taken back by any focal point, given again, and every word is kept', async () => {
    await vouch(ana);
    await takeBack(chiara);
    expect(await listed()).toMatchObject({ verification: { kind: 'address' }, vouch: null });
    await expect(takeBack(ana)).rejects.toMatchObject(refusal('conflict'));
    await vouch(chiara);
    const words = await test.ctx.db.read.vouch.ofSignOn(signOnId);
    expect(words.map(({ kind, by }) => [kind, by])).toEqual([
      ['given', ana.membershipId],
      ['taken-back', chiara.membershipId],
      ['given', chiara.membershipId],
    ]);
  });

  it('is for focal points of this coalition, with a note', async () => {
    await expect(vouch(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(vouch(zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(takeBack(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(vouch(ana, { note: ' ' })).rejects.toMatchObject({ refusal: { field: 'note' } });
    expect(await test.ctx.db.read.vouch.ofSignOn(signOnId)).toEqual([]);
  });

  it('is not for what something else speaks for', async () => {
    await vouch(ana);
    await expect(vouch(chiara)).rejects.toMatchObject(refusal('nothing_to_vouch'));
    const { id } = await signAsMember(test.ctx, bram, found.round.id, {}, render);
    const own = vouchForSignOn(test.ctx, ana, id, { note });
    await expect(own).rejects.toMatchObject(refusal('nothing_to_vouch'));
  });

  it('is given once by two who press at once', async () => {
    const both = await Promise.allSettled([vouch(ana), vouch(chiara)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await test.ctx.db.read.vouch.ofSignOn(signOnId)).toHaveLength(1);
  });
});
