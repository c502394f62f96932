import { afterEach, expect, it } from 'vitest';
import { confirmSignOn } from '../sign-on/confirm.js';
import { checkLedger } from '../sign-on/ledger/check.js';
import { testCast, testRewrite, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { applyCorrection } from './apply.js';
import { classPassage } from './class-passage.js';
import { proposeCorrection } from './propose.js';
import { startCorrection } from './start.js';

const organisations = 200;

let test: TestContext;
afterEach(() => test.dispose());

it('lets the process answer others while it carries many sign-ons over', async () => {
  const cast = await testCast();
  const { coalition, ana, member } = cast;
  test = cast.test;
  const { ctx } = test;
  const chiara = await member('Chiara', 'focal-point', null);
  const found = await testRound(ctx, coalition, ana, {}, ['We ask to end it by 2030.']);
  const { document, round } = found;
  await confirmSignOn(ctx, await testSignOn(ctx, found, 'Organisation 0'), () => ({ text: '', html: '' }));
  const [first] = await ctx.db.read.signOn.ofRound(round.id);
  if (!first) throw new Error('nobody has signed');
  await ctx.db.transact(async (tx) => {
    for (let n = 1; n < organisations; n++) {
      const organisation = { organisationName: `Organisation ${n}`, organisationKey: `organisation ${n}` };
      const signatory = { ...first.signatory, email: `ana@${n}.example` };
      await tx.signOn.insert({ ...first, ...organisation, signatory, id: ctx.newId('signOn') });
    }
  });
  const { id } = await startCorrection(ctx, ana, round.id);
  await testRewrite(ctx, document.id, 1, 'We ask to end it by 2028.');
  await proposeCorrection(ctx, ana, id);
  for (const person of [ana, chiara]) await classPassage(ctx, person, id, { passage: 1, class: 'editorial' });

  let turns = 0;
  let isApplied = false;
  const look = () => {
    if (isApplied) return;
    turns++;
    setImmediate(look);
  };
  setImmediate(look);
  const { signOns } = await applyCorrection(ctx, ana, id);
  isApplied = true;

  expect(turns).toBeGreaterThan(2);
  expect(signOns).toBe(organisations);
  const carried = await ctx.db.read.signOn.ofRound(round.id);
  expect(new Set(carried.map(({ formerFingerprint }) => formerFingerprint))).toEqual(
    new Set([first.fingerprint]),
  );
  expect((await checkLedger(ctx, round.id)).fault).toBeNull();
  const mails = await ctx.db.read.mail.latest(organisations * 2);
  const told = mails.filter(({ key }) => key.startsWith('correction:'));
  expect(new Set(told.map(({ to }) => to)).size).toBe(organisations);
});
