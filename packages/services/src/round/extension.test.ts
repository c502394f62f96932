import type { MemberActor, Round } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmSignOn } from '../sign-on/confirm.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { changeRound } from './change.js';
import { runDueRounds } from './run-due.js';

let test: TestContext;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;

/** It closes on Friday 11 December at six in the evening, in Brussels. */
const begin = async (policy: object) => {
  found = await testRound(test.ctx, cast.coalition, ana, policy);
};
let cast: Awaited<ReturnType<typeof testCast>>;

beforeEach(async () => {
  cast = await testCast();
  ({ test, ana } = cast);
});
afterEach(() => test.dispose());

const render = () => ({ text: '', html: '' });
const sign = async (name: string) => {
  const email = `${name.toLowerCase()}@example.org`;
  await confirmSignOn(test.ctx, await testSignOn(test.ctx, found, name, { email }), render);
};
const round = async (): Promise<Round | null> => test.ctx.db.read.round.byId(found.round.id);
const movedMails = async () =>
  (await test.ctx.db.read.mail.latest(100)).filter(({ key }) => key.includes('deadline'));

describe('a round that goes on for want of its goal', () => {
  it('[T3] does so once, by itself, on a working day; who has not decided is told, and it closes after that', async () => {
    await begin({ goal: 2, extendDays: 8 });
    await sign('Harbour');
    test.setNow('2026-12-11T17:00:00Z');
    expect((await Promise.all([runDueRounds(test.ctx), runDueRounds(test.ctx)])).toSorted()).toEqual([0, 1]);
    // Eight days later is a Saturday.
    const monday = new Date('2026-12-21T17:00:00Z');
    expect(await round()).toMatchObject({ state: 'open', closesAt: monday, policy: { extendDays: null } });
    const events = (await test.ctx.db.read.activity.latest(cast.coalition.id, 5)).map(({ actor, event }) => ({
      actor,
      event,
    }));
    expect(events).toContainEqual({
      actor: { kind: 'system', name: 'schedule' },
      event: {
        type: 'round.deadline-moved',
        roundId: found.round.id,
        from: '2026-12-11T17:00:00.000Z',
        to: '2026-12-21T17:00:00.000Z',
        timeZone: 'Europe/Brussels',
      },
    });
    expect((await movedMails()).length).toBeGreaterThan(0);
    await sign('Beacon');
    test.setNow(monday);
    expect(await runDueRounds(test.ctx)).toBe(1);
    expect(await round()).toMatchObject({ state: 'closed', closedAt: monday });
  });

  it('[T3] closes at its deadline when the goal is reached, or there is none', async () => {
    await begin({ goal: 1, extendDays: 7 });
    await sign('Harbour');
    test.setNow('2026-12-11T17:00:00Z');
    await runDueRounds(test.ctx);
    expect(await round()).toMatchObject({ state: 'closed' });
    test.setNow('2026-11-22T09:00:00Z');
    await begin({ extendDays: 7 });
    test.setNow('2026-12-11T17:00:00Z');
    await runDueRounds(test.ctx);
    expect(await round()).toMatchObject({ state: 'closed' });
    expect(await movedMails()).toEqual([]);
  });

  it('[T3] closes when nothing looked at it until that was over, too', async () => {
    await begin({ goal: 2, extendDays: 7 });
    test.setNow('2027-01-11T09:00:00Z');
    await runDueRounds(test.ctx);
    expect(await round()).toMatchObject({ state: 'closed', closedAt: new Date('2026-12-11T17:00:00Z') });
  });

  it('[T3] is not published before it is over', async () => {
    await begin({ goal: 2 });
    const change = (extendDays: number) =>
      changeRound(test.ctx, ana, found.round.id, {
        publishesAt: '2026-12-21T18:00',
        policy: { extendDays },
      });
    await expect(change(11)).rejects.toMatchObject({
      refusal: { code: 'schedule_order', field: 'policy.extendDays' },
    });
    expect(await round()).toMatchObject({ publishesAt: null, policy: { extendDays: null } });
    expect((await change(10)).policy.extendDays).toBe(10);
    const earlier = changeRound(test.ctx, ana, found.round.id, { publishesAt: '2026-12-20T18:00' });
    await expect(earlier).rejects.toMatchObject({ refusal: { code: 'schedule_order' } });
  });
});
