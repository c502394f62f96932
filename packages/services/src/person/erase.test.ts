import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmSignOn, denySignOn, listSignatories, signAsMember } from '../sign-on/index.js';
import { testCast, testRound, testSignOn, type TestContext } from '../testing/index.js';
import { erasePerson } from './erase.js';

const operator = { kind: 'system', name: 'operator' } as const;
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

const signOns = () => test.ctx.db.read.signOn.ofRound(found.round.id);

describe('erasing somebody who signed', () => {
  it('takes the name out of the sign-on, which stays the organisation’s and counts', async () => {
    await signAsMember(test.ctx, bram, found.round.id, { title: 'Director' }, render);
    const [before] = await signOns();
    await erasePerson(test.ctx, operator, 'bram@example.org');
    const [after] = await signOns();
    expect(after).toEqual({
      ...before,
      signatory: { name: 'a former member', title: '', email: `${before?.id}@erased.invalid` },
    });
    const { signatories } = await listSignatories(test.ctx, ana, found.round.id);
    expect(signatories).toMatchObject([{ name: 'Youth Bridge' }]);
    expect(JSON.stringify(await test.ctx.db.read.mail.latest(10))).not.toContain('bram@');
  });

  it('needs no account, and the links that were mailed open nothing any more', async () => {
    const email = 'eva@example.org';
    const confirmed = await testSignOn(test.ctx, found, 'Refuge Alliance', { email });
    await confirmSignOn(test.ctx, confirmed, render);
    const waiting = await testSignOn(test.ctx, found, 'Open Door', { email });
    await erasePerson(test.ctx, operator, email);
    const all = await signOns();
    expect(JSON.stringify(all)).not.toMatch(/eva@example|Ana Ruiz/);
    expect(all.map(({ state }) => state).sort()).toEqual(['confirmed', 'unconfirmed']);
    const invalid = { refusal: { code: 'link_invalid' } };
    await expect(confirmSignOn(test.ctx, waiting, render)).rejects.toMatchObject(invalid);
    await expect(denySignOn(test.ctx, confirmed)).rejects.toMatchObject(invalid);
    const mails = await test.ctx.db.read.mail.latest(10);
    expect(mails.filter(({ to }) => to === email)).toEqual([]);
  });

  it('says so when nobody has that address', async () => {
    const erased = erasePerson(test.ctx, operator, 'nobody@example.org');
    await expect(erased).rejects.toMatchObject({ refusal: { code: 'not_found', field: 'email' } });
  });
});
