import { outcomeOrOpen } from '@undersigned/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAddressees } from '../addressee/index.js';
import { listComments } from '../comment/index.js';
import { listRemarks } from '../disposition/index.js';
import { actorIn } from '../membership/index.js';
import { listNotices, mailDueGuests } from '../notice/index.js';
import { readPositions } from '../position/index.js';
import { testContext, type TestContext } from '../testing/index.js';
import { demonstrationGuestLink, demonstrationLink, demonstrationSlug, plantDemonstration } from './index.js';

let test: TestContext;
beforeAll(async () => {
  test = await testContext();
  await plantDemonstration(test.ctx);
});
afterAll(() => test.dispose());

describe('the demonstration', () => {
  it('has 120 organisations and a text at every station', async () => {
    const { coalition, documents } = await planted();
    expect(await test.ctx.db.read.organisation.ofCoalition(coalition.id)).toHaveLength(120);
    const stations = documents.map(({ kind, phase }) => `${kind} ${phase}`).sort();
    expect(stations).toEqual([
      'response review',
      'statement published',
      'statement review',
      'statement sign-on',
    ]);
    expect(documents.map(({ language }) => language)).toContain('fr');
  });

  it('has comments of several organisations on their words, some of them settled', async () => {
    const { documents, focalPoint } = await planted();
    const inReview = documents.find(({ kind, phase }) => kind === 'statement' && phase === 'review');
    const threads = await listComments(test.ctx, focalPoint, inReview!.id);
    expect(threads.filter(({ anchor }) => anchor.kind === 'range').length).toBeGreaterThanOrEqual(8);
    expect(threads.filter(({ state }) => state.kind === 'resolved').length).toBeGreaterThanOrEqual(3);
    expect(new Set(threads.map(({ author }) => author.organisationId)).size).toBeGreaterThanOrEqual(5);
  });

  it('has an outcome of every kind in its replies, in English and in French', async () => {
    const { documents, focalPoint } = await planted();
    const repliesTo = async (language: string, phase: string) => {
      const document = documents.find((each) => each.language === language && each.phase === phase);
      return (await listRemarks(test.ctx, focalPoint, document!.id)).map(outcomeOrOpen);
    };
    expect(new Set(await repliesTo('en', 'review'))).toEqual(
      new Set(['open', 'accepted', 'partly', 'rejected', 'meeting', 'settled', 'withdrawn']),
    );
    expect(await repliesTo('fr', 'published')).toHaveLength(5);
    expect(await listAddressees(test.ctx, focalPoint, focalPoint.coalitionId)).toHaveLength(3);
  });

  it('has positions for and against, which say what the text would cost', async () => {
    const { documents, focalPoint } = await planted();
    const inReview = documents.find(({ kind, phase }) => kind === 'statement' && phase === 'review');
    const { forecast } = await readPositions(test.ctx, focalPoint, inReview!.id);
    expect(forecast?.lost).toHaveLength(2);
    expect(forecast?.gainedBy.size).toBe(2);
  });

  it('has forty sign-ons on the open text, and leaves no mail to be sent', async () => {
    const { documents } = await planted();
    const open = documents.find(({ phase }) => phase === 'sign-on');
    const [round] = await test.ctx.db.read.round.ofDocument(open!.id);
    const signOns = await test.ctx.db.read.signOn.ofRound(round!.id);
    expect(signOns.filter(({ state }) => state === 'confirmed')).toHaveLength(40);
    expect(await test.ctx.db.read.mail.latest(1)).toEqual([]);
  });

  it('has told its people what concerns them: some of it is new, and nobody waits for a mail', async () => {
    const { ctx } = test;
    for (const name of ['ana', 'bram', 'chiara'] as const) {
      const notices = await listNotices(ctx, (await hereAs(name)).actor);
      const fresh = notices.filter(({ readAt }) => readAt === null).length;
      expect([name, fresh > 0, fresh < notices.length]).toEqual([name, true, true]);
    }
    expect(await ctx.db.read.notice.whoIsDue(new Date(8.64e15), 10)).toEqual([]);
    expect(await mailDueGuests(ctx)).toBe(0);
  });

  it('happened before now', async () => {
    const { coalition } = await planted();
    const log = await test.ctx.db.read.activity.ofCoalition(coalition.id, 0, 10_000);
    expect(Math.max(...log.map(({ at }) => at.getTime()))).toBeLessThanOrEqual(test.ctx.now().getTime());
  });

  it('is planted once, and lets its people in', async () => {
    const { coalition } = await planted();
    expect(await plantDemonstration(test.ctx)).toEqual(coalition);
    expect(await demonstrationLink(test.ctx, 'guest')).toContain('/sign-in/confirm?token=');
    expect(await demonstrationGuestLink(test.ctx)).toMatch(/\/g\/[\w-]{43}$/);
  });
});

async function planted() {
  const { coalition, actor } = await hereAs('ana');
  const documents = await test.ctx.db.read.document.ofCoalition(coalition.id);
  return { coalition, documents, focalPoint: actor };
}

async function hereAs(name: 'ana' | 'bram' | 'chiara') {
  const person = await test.ctx.db.read.person.byEmail(`${name}@demonstration.example`);
  const here = await actorIn(test.ctx, person!, demonstrationSlug, () => null);
  if (here.kind !== 'actor') throw new Error(`${name} is not in the demonstration`);
  return here;
}
