import { pageLanguages, type Coalition, type MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageMessagesIn } from '../message/sentence.js';
import { testCast, testRound, type TestContext } from '../testing/index.js';
import { signAsMember } from './sign-as-member.js';

const render = () => ({ text: '', html: '' });

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
beforeEach(async () => {
  ({ test, coalition, ana, bram } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const latestMail = async (kind: RegExp) =>
  (await test.ctx.db.read.mail.latest(100)).find(({ key }) => kind.test(key));
const give = async (input: object) => {
  await signAsMember(test.ctx, bram, found.round.id, input, render);
  return latestMail(/^sign-on-receipt:/);
};

describe('a receipt', () => {
  it.each([
    ['decline', 'does not sign'],
    ['object', 'objects to'],
    ['support', 'supports'],
    ['sign', 'signed'],
  ])('of %s says that the organisation %s', async (decision, said) => {
    const receipt = await give({ decision });
    expect(receipt?.subject).toContain(`Youth Bridge ${said}`);
    for (const part of [receipt?.subject, receipt?.text, receipt?.html]) {
      expect(part?.includes('signed “')).toBe(decision === 'sign');
    }
  });

  it.each([
    ['reservation', 'printed', 'Reservation, printed as a footnote to the list: “Not ask 4.”'],
    ['reservation', 'internal', 'Reservation, not printed: “Not ask 4.”'],
    ['object', 'printed', 'Reason: “Not ask 4.”'],
  ])('of %s (%s) has its words', async (decision, reservationUse, words) => {
    const receipt = await give({ decision, reservationUse, reservation: 'Not ask 4.' });
    expect(receipt?.text).toContain(words);
    expect(receipt?.html).toContain(words);
  });
});

it.each(pageLanguages)('a refusal reads otherwise than a signature in %s', (language) => {
  const subjectOf = (decision: string) =>
    pageMessagesIn(language)('mail.signOnReceipt.subject', { organisation: 'Harbour', title: 'T', decision });
  const subjects = ['sign', 'support', 'decline', 'object'].map(subjectOf);
  expect(new Set(subjects).size).toBe(4);
});
