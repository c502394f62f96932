import { afterEach, beforeEach, expect, it } from 'vitest';
import { roundSummary } from '../round/get.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { confirmSignOn, denySignOn, readSignOnLink } from './confirm.js';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let found: Awaited<ReturnType<typeof testRound>>;

beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  found = await testRound(test.ctx, cast.coalition, cast.ana);
});
afterEach(() => test.dispose());

const render = () => ({ text: 'No child is detained.', html: '<p>No child is detained.</p>' });
const refused = { refusal: { code: 'link_invalid' } };
const sixtyDays = 60 * 24 * 3_600_000;

it('the link of a sign-on opens nothing once it has expired, whether it was used or not', async () => {
  const unused = await testSignOn(test.ctx, found, 'Refuge Alliance');
  const used = await testSignOn(test.ctx, found, 'Youth Network', { email: 'y@example.org' });
  await confirmSignOn(test.ctx, used, render);
  const lastMoment = new Date(found.round.closesAt.getTime() + sixtyDays - 60_000);
  test.setNow(lastMoment.toISOString());
  expect(await readSignOnLink(test.ctx, used)).toBeDefined();
  test.setNow(new Date(lastMoment.getTime() + 120_000).toISOString());
  for (const late of [unused, used]) {
    await expect(readSignOnLink(test.ctx, late)).rejects.toMatchObject(refused);
    await expect(denySignOn(test.ctx, late)).rejects.toMatchObject(refused);
  }
  const { counts } = await roundSummary(test.ctx, cast.ana, found.round.id);
  expect(counts.signatories).toBe(1);
});
