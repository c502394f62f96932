import type { Document, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginNotices, listNotices, mailDueNotices, makeNotices, noticeSentence } from '../notice/index.js';
import { testCast, testStatement, type TestContext } from '../testing/index.js';
import { remindOfReviews } from './remind-of-review.js';
import { setReviewDate } from './set-review-date.js';

let test: TestContext;
let ana: MemberActor;
let bram: MemberActor;
let document: Document;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram } = cast);
  test.setNow('2026-11-26T11:00:00Z');
  document = await testStatement(test.ctx, cast.coalition, ['No child is detained.']);
  // Tuesday at noon, in Brussels.
  await setReviewDate(test.ctx, ana, document.id, { reviewUntil: '2026-12-01T12:00' });
  await beginNotices(test.ctx);
});
afterEach(() => test.dispose());

const told = async (who: MemberActor) => {
  await makeNotices(test.ctx);
  return (await listNotices(test.ctx, who)).filter(({ reason }) => reason === 'endsSoon');
};

describe('the end of a review', () => {
  it('is said early on the working day before, once, in time for the mails of that morning', async () => {
    test.setNow('2026-11-30T05:59:00Z');
    expect(await remindOfReviews(test.ctx)).toBe(0);
    test.setNow('2026-11-30T06:00:00Z');
    const looks = await Promise.all([remindOfReviews(test.ctx), remindOfReviews(test.ctx)]);
    expect(looks.toSorted()).toEqual([0, 1]);
    expect(await remindOfReviews(test.ctx)).toBe(0);
    const [notice, ...others] = await told(bram);
    expect(others).toEqual([]);
    expect(noticeSentence(notice!, 'en', 'Europe/Brussels')).toBe(
      'Comments on “Always a child first” close soon: Tue 1 Dec 2026, 12:00 (Brussels)',
    );
    expect(await told(ana)).toEqual([]);
    test.setNow('2026-11-30T08:00:00Z');
    expect(await mailDueNotices(test.ctx)).toBeGreaterThan(0);
  });

  it('is said again of another date, and not of a review that is over', async () => {
    test.setNow('2026-11-30T06:00:00Z');
    await remindOfReviews(test.ctx);
    await setReviewDate(test.ctx, ana, document.id, { reviewUntil: '2026-12-08T12:00' });
    expect(await remindOfReviews(test.ctx)).toBe(0);
    test.setNow('2026-12-07T06:00:00Z');
    expect(await remindOfReviews(test.ctx)).toBe(1);
    expect(await told(bram)).toHaveLength(2);
    await setReviewDate(test.ctx, ana, document.id, { reviewUntil: '2026-12-09T12:00' });
    await test.ctx.db.transact((tx) => tx.document.movePhase(document.id, ['review'], 'frozen'));
    test.setNow('2026-12-08T10:00:00Z');
    expect(await remindOfReviews(test.ctx)).toBe(0);
  });
});
