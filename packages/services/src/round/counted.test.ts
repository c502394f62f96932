import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmSignOn, denySignOn } from '../sign-on/confirm.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { countedIn } from './counted.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;

beforeEach(async () => {
  ({ test, coalition, ana } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const counted = (language = 'en') => countedIn(test.ctx, found, { language, grouping: 'plain' });
const confirm = (secret: string) => confirmSignOn(test.ctx, secret, () => ({ text: '', html: '' }));

describe('the list that the public sees', () => {
  it('is made once, in each language, until something happens', async () => {
    await confirm(await testSignOn(test.ctx, found, 'Beta'));
    const first = await counted();
    expect((await counted()).list).toBe(first.list);
    expect((await counted('fr')).list).not.toBe(first.list);
    expect((await counted()).list).toBe(first.list);
    await testSignOn(test.ctx, found, 'Waits for a click');
    expect((await counted()).list).toEqual(first.list);
  });

  it('follows whatever changes who counts', async () => {
    expect(await counted()).toMatchObject({ signatories: 0, ledger: null });
    const secret = await testSignOn(test.ctx, found, 'Beta');
    await confirm(secret);
    expect(await counted()).toMatchObject({ signatories: 1, ledger: { position: 1 } });
    await confirm(await testSignOn(test.ctx, found, 'Alpha'));
    const { list, signatories } = await counted();
    expect(list.signatories.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    expect(signatories).toBe(2);
    await denySignOn(test.ctx, secret);
    expect(await counted()).toMatchObject({ signatories: 1, ledger: { position: 3 } });
  });

  it('of one round is not that of another', async () => {
    await confirm(await testSignOn(test.ctx, found, 'Beta'));
    await counted();
    const other = await testRound(test.ctx, coalition, ana);
    expect(await countedIn(test.ctx, other, { language: 'en', grouping: 'plain' })).toMatchObject({
      signatories: 0,
      ledger: null,
    });
  });
});
