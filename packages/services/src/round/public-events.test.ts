import type { Activity, Round } from '@undersigned/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testCast, testRound, type TestContext } from '../testing/index.js';
import { publicEvent } from './public-events.js';

let test: TestContext;
let one: Round;
let other: Round;
beforeEach(async () => {
  const { test: created, coalition, ana } = await testCast();
  test = created;
  ({ round: one } = await testRound(test.ctx, coalition, ana));
  ({ round: other } = await testRound(test.ctx, coalition, ana));
});
afterEach(() => test.dispose());

it('tells everybody at the board of a round what happens in it, and nothing of another', async () => {
  const log = await test.ctx.db.read.activity.after(0, 1_000);
  const opened = log.filter(({ event }) => event.type === 'round.opened');
  const told = async (round: Round) => {
    const events = await Promise.all(opened.map((row: Activity) => publicEvent(test.ctx, round, row)));
    return events.flatMap((event) => event?.seq ?? []);
  };
  const seqOf = ({ id }: Round) =>
    opened.filter(({ event }) => 'roundId' in event && event.roundId === id).map(({ seq }) => seq);
  expect(opened).toHaveLength(2);
  expect(await told(one)).toEqual(seqOf(one));
  expect(await told(other)).toEqual(seqOf(other));
});
