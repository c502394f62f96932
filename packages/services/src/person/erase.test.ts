import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGuestLink, enterAsGuest, makeMember } from '../guest/index.js';
import { addComment, replyToComment } from '../comment/index.js';
import { beginNotices, mailDueGuests, makeNotices } from '../notice/index.js';
import { confirmSignOn, denySignOn, listSignatories, signAsMember } from '../sign-on/index.js';
import { testCast, testRound, testSignOn, testStatement, type TestContext } from '../testing/index.js';
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

describe('erasing a guest who has two addresses', () => {
  const [invited, answered] = ['lucia@red.example', 'lucia@home.example'];

  async function written() {
    const { ctx } = test;
    test.setNow('2026-11-26T11:00:00Z');
    const text = await testStatement(ctx, coalition, ['No child is detained.']);
    await beginNotices(ctx);
    const { url, link } = await createGuestLink(ctx, ana, text.id, { label: 'Lucía', email: invited });
    const lucia = { name: 'Lucía', organisation: 'Red Infancia', answersTo: answered, language: 'fr' };
    const guest = await enterAsGuest(ctx, url.split('/').at(-1) ?? '', lucia);
    const { id } = await addComment(ctx, guest, text.id, { body: 'How soon?' });
    await replyToComment(ctx, ana, id, { body: 'Soon.' });
    await makeNotices(ctx);
    test.setNow('2026-11-26T11:15:00Z');
    await mailDueGuests(ctx);
    return link;
  }
  const theirs = async () =>
    (await test.ctx.db.read.mail.latest(100)).map(({ to }) => to).filter((to) => to.startsWith('lucia'));

  it.each([invited, answered])('leaves no mail at either, also by %s', async (email) => {
    await written();
    expect((await theirs()).toSorted()).toEqual([answered, invited]);
    await erasePerson(test.ctx, operator, email);
    expect(await theirs()).toEqual([]);
  });

  it('leaves none when they have become a member', async () => {
    const { id } = await written();
    const email = 'lucia@office.example';
    await makeMember(test.ctx, ana, id, { email, organisationId: null, role: 'observer' });
    expect(await theirs()).toHaveLength(3);
    await erasePerson(test.ctx, operator, email);
    expect(await theirs()).toEqual([]);
  });
});
