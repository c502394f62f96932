import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeRound } from '../round/close.js';
import { roundSummary } from '../round/get.js';
import { testCast, testRound, type TestContext } from '../testing/index.js';
import { addSignOn } from './add.js';
import { confirmSignOn, denySignOn } from './confirm.js';
import { listSignOns } from './list.js';
import { recordSignOn } from './record.js';
import { listSignatories } from './signatories.js';

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
const mailsOf = async (kind: RegExp) =>
  (await test.ctx.db.read.mail.latest(50)).filter(({ key }) => kind.test(key));

describe('entering for somebody', () => {
  const input = {
    organisation: { name: 'Refuge Alliance', country: 'BE' },
    signatory: { name: 'Eva', email: 'eva@example.org' },
    evidence: 'by phone',
  };

  it('rests on something: without it, nothing is entered', async () => {
    for (const evidence of [undefined, null, '', '   ']) {
      await expect(recordSignOn(test.ctx, ana, found.round.id, { ...input, evidence })).rejects.toMatchObject(
        { refusal: { code: 'bad_input', field: 'evidence' } },
      );
    }
    expect(await listSignOns(test.ctx, ana, found.round.id)).toEqual([]);
  });

  it('is a focal point’s act', async () => {
    const enter = (actor: MemberActor) => recordSignOn(test.ctx, actor, found.round.id, input);
    await expect(enter(bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(enter(zoe)).rejects.toMatchObject(refusal('not_found'));
    await enter(ana);
    await expect(enter(ana)).rejects.toMatchObject(refusal('already_signed'));
    await closeRound(test.ctx, ana, found.round.id);
    const late = recordSignOn(test.ctx, ana, found.round.id, { ...input, organisation: { name: 'Late' } });
    await expect(late).rejects.toMatchObject(refusal('round_closed'));
  });

  it('[S5] asks the one who was named: one button confirms, another says “not me”', async () => {
    const secrets = [];
    for (const name of ['Refuge Alliance', 'Open Door']) {
      const email = `${name.slice(0, 4).toLowerCase()}@example.org`;
      await recordSignOn(test.ctx, ana, found.round.id, {
        organisation: { name },
        signatory: { name: 'Eva', email },
        evidence: 'by phone',
      });
      const letter = (await test.ctx.db.read.mail.latest(10)).find(({ to }) => to === email);
      expect(letter?.subject).toContain('recorded for you');
      secrets.push(/\/confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '');
    }
    const [right = '', wrong = ''] = secrets;
    expect(await signatories()).toBe(2);
    expect(await confirm(right)).toMatchObject({
      outcome: 'confirmed',
      signOn: { state: 'confirmed', method: 'recorded', recordedBy: ana.membershipId },
    });
    const told = (await events()).filter(({ type }) => type === 'sign-on.confirmed');
    expect(told.map((event) => 'wasEntered' in event)).toEqual([true, false, false]);
    await denySignOn(test.ctx, wrong);
    expect(await signatories()).toBe(1);
    const list = await listSignatories(test.ctx, ana, found.round.id);
    expect(list.signatories).toMatchObject([{ name: 'Refuge Alliance', isProvisional: false }]);
  });

  it('mails nobody a refusal that was entered for them', async () => {
    const decision = 'object';
    await recordSignOn(test.ctx, ana, found.round.id, { ...input, decision, reservation: 'point 4' });
    expect(await mailsOf(/^sign-on/)).toEqual([]);
  });

  it('is what a program does for others, and a member only for itself', async () => {
    const { signatory, evidence } = input;
    const add = (actor: MemberActor, more: object) =>
      addSignOn(test.ctx, actor, found.round.id, { signatory, evidence, ...more }, render);
    expect(await add(ana, { organisation: { name: 'Refuge Alliance' } })).toMatchObject({
      state: 'provisional',
    });
    expect(await add(bram, { organisationId: youth.id })).toMatchObject({
      state: 'confirmed',
      signatory: { email: 'bram@example.org' },
    });
    await expect(add(bram, { organisation: { name: 'Another' } })).rejects.toMatchObject(
      refusal('forbidden'),
    );
  });
});
