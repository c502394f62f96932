import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendDueMails } from '../mail/send-due.js';
import { addPerson } from '../membership/index.js';
import { signAsMember } from '../sign-on/sign-as-member.js';
import { testCast, testRound, type TestContext } from '../testing/index.js';
import { changeRound } from './change.js';
import { closeRound } from './close.js';
import { remindDue, remindOrganisations } from './remind.js';
import { noteSeen, stepInvitation } from './step.js';

const render = () => ({ text: '', html: '' });
const friday = '2026-12-04T20:00:00Z';
const monday = '2026-12-07T08:00:00Z';

let test: TestContext;
let coalition: Coalition;
let youth: Organisation;
let ana: MemberActor;
let bram: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
let harbour: Organisation;
beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, youth, ana, bram } = cast);
  harbour = await cast.organisation('Harbour');
  found = await testRound(test.ctx, coalition, ana);
  await sentTo(/./);
});
afterEach(() => test.dispose());

/** Sends what is due, and gives the subjects of what went out of this kind. */
async function sentTo(kind: RegExp): Promise<string[]> {
  const subjects: string[] = [];
  await sendDueMails(test.ctx, async ({ key, subject }) => {
    if (kind.test(key)) subjects.push(subject);
  });
  return subjects;
}

const remind = (organisationIds = [youth.id]) =>
  remindOrganisations(test.ctx, ana, found.round.id, { organisationIds, key: 'page-1234' });

describe('a mail to those who have still to decide, while it waits for the morning,', () => {
  beforeEach(async () => {
    test.setNow(friday);
    await remind();
    expect(await sentTo(/^reminder:/)).toEqual([]);
  });

  it('goes out to those who looked and did no more', async () => {
    await noteSeen(test.ctx, bram, found.round.id);
    test.setNow(monday);
    expect(await sentTo(/^reminder:/)).toHaveLength(1);
  });

  it.each([
    ['decided', () => signAsMember(test.ctx, bram, found.round.id, { decision: 'sign' }, render)],
    [
      'said that they are clearing the text',
      () =>
        stepInvitation(test.ctx, bram, found.round.id, youth.id, { stage: 'clearance', expectedOn: null }),
    ],
    ['were overtaken by the end of the round', () => closeRound(test.ctx, ana, found.round.id)],
  ])('is taken back from those who %s', async (_what, meanwhile) => {
    await meanwhile();
    test.setNow(monday);
    expect(await sentTo(/^reminder:/)).toEqual([]);
    expect(await sentTo(/^reminder:/)).toEqual([]);
  });

  it('gives way to the mail that names the new deadline', async () => {
    await changeRound(test.ctx, ana, found.round.id, { closesAt: '2026-12-14T18:00' });
    expect(await sentTo(/./)).toEqual([]);
    test.setNow(monday);
    expect(await sentTo(/./)).toEqual([expect.stringContaining('New deadline')]);
  });
});

describe('the mail about a deadline that was moved at night', () => {
  const move = (closesAt: string) => changeRound(test.ctx, ana, found.round.id, { closesAt });
  const told = async () => {
    const texts: string[] = [];
    await sendDueMails(test.ctx, async ({ key, text }) => {
      if (key.startsWith('deadline:')) texts.push(text);
    });
    return texts;
  };
  beforeEach(async () => {
    test.setNow(friday);
    await move('2026-12-14T18:00');
    expect(await told()).toEqual([]);
  });

  it('goes out in the morning', async () => {
    test.setNow(monday);
    expect(await told()).toEqual([expect.stringContaining('from Fri 11 Dec 2026, 18:00 (Brussels)')]);
  });

  it('names the last deadline and the one that was known, when it has moved again by then', async () => {
    test.setNow('2026-12-04T21:00:00Z');
    await move('2026-12-15T12:00');
    test.setNow(monday);
    expect(await told()).toEqual([
      expect.stringContaining('from Fri 11 Dec 2026, 18:00 (Brussels) to Tue 15 Dec 2026, 12:00 (Brussels)'),
    ]);
  });

  it('is taken back when the deadline is again the one that was known, and is written when it moves once more', async () => {
    test.setNow('2026-12-04T21:00:00Z');
    await move('2026-12-11T18:00');
    test.setNow(monday);
    expect(await told()).toEqual([]);
    await move('2026-12-14T18:00');
    expect(await told()).toHaveLength(1);
  });

  it('goes out at once when the deadline comes before the morning', async () => {
    await move('2026-12-05T10:00');
    expect(await told()).toHaveLength(1);
  });
});

it('somebody of two organisations is written to for each of them', async () => {
  const { person } = await addPerson(test.ctx, ana, coalition.id, {
    name: 'Bram',
    email: 'bram@example.org',
    role: 'member',
    organisationId: harbour.id,
  });
  expect(person.email).toBe('bram@example.org');
  test.setNow('2026-12-03T10:00:00Z');
  await remind([youth.id, harbour.id]);
  expect(await sentTo(/^reminder:/)).toHaveLength(2);
  await changeRound(test.ctx, ana, found.round.id, { closesAt: '2026-12-14T18:00' });
  expect(await sentTo(/^deadline:/)).toHaveLength(2);
  test.setNow('2026-12-07T08:00:30Z');
  await remindDue(test.ctx);
  expect(await sentTo(/^reminder:/)).toHaveLength(2);
});
