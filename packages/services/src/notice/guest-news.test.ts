import type { Document, GuestActor, Mail, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment, replyToComment, resolveComment } from '../comment/index.js';
import type { Context } from '../context.js';
import { movePhase, setReviewDate } from '../document/index.js';
import { createGuestLink, enterAsGuest, guestOf, readGuestLink, revokeGuestLink } from '../guest/index.js';
import { sendDueMails } from '../mail/send-due.js';
import { erasePerson } from '../person/erase.js';
import { decideSuggestion, suggestChanges } from '../suggestion/index.js';
import { testCast, testStatement, type TestContext } from '../testing/index.js';
import { hashOfSecret } from '@undersigned/protocol/session';
import { beginNotices, mailDueGuests, makeNotices, readUnsubscribeLink, unsubscribe } from './index.js';

/** Thursday, noon in Brussels. */
const noon = '2026-11-26T11:00:00Z';
/** What came within ten minutes is one mail. */
const quarterPast = '2026-11-26T11:15:00Z';
const email = 'lucia@red.example';

let test: TestContext;
let ctx: Context;
let ana: MemberActor;
let bram: MemberActor;
let document: Document;
let linkId: Awaited<ReturnType<typeof createGuestLink>>['link']['id'];

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram } = cast);
  ({ ctx } = test);
  test.setNow(noon);
  document = await testStatement(ctx, cast.coalition, ['No child is detained.']);
  await beginNotices(ctx);
});
afterEach(() => test.dispose());

async function guest(more: object = { answersTo: email, language: 'fr' }): Promise<GuestActor> {
  const { url, link } = await createGuestLink(ctx, ana, document.id, { label: 'Lucía', access: 'suggest' });
  linkId = link.id;
  return enterAsGuest(ctx, secretOf(url), { name: 'Lucía', organisation: 'Red Infancia', ...more });
}
const secretOf = (url: string) => url.split('/').at(-1) ?? '';
const ask = async (who: GuestActor) => addComment(ctx, who, document.id, { body: 'How soon?' });
async function run(): Promise<void> {
  await makeNotices(ctx);
  await mailDueGuests(ctx);
}
const mails = async (): Promise<Mail[]> =>
  (await ctx.db.read.mail.latest(100)).filter(({ key }) => key.startsWith('guest-notice:'));
const linksIn = ({ text }: Mail, path: string): string =>
  new RegExp(`/${path}/([\\w-]+)`).exec(text)?.[1] ?? '';

describe('a guest who left an address', () => {
  it('is written one mail, in their language, with the answers and the outcome in it', async () => {
    const lucia = await guest();
    const own = await ask(lucia);
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Every child has a guardian.' }] }];
    const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
    const [suggestion] = await suggestChanges(ctx, lucia, document.id, { changes });
    await run();
    expect(await mails()).toEqual([]);
    await replyToComment(ctx, ana, own.id, { body: 'Since <2024>.' });
    await resolveComment(ctx, ana, own.id, { reason: 'Said in paragraph 2.', outcome: 'partly' });
    await decideSuggestion(ctx, ana, suggestion!.id, {
      kind: 'reject',
      reason: 'The convention says child.',
    });
    await run();
    expect(await mails()).toEqual([]);
    test.setNow(quarterPast);
    await Promise.all([run(), run()]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: email, language: 'fr', fromName: 'Test coalition' });
    expect(mail?.subject).toContain('3 nouvelles qui vous concernent');
    for (const words of ['Since <2024>.', 'Said in paragraph 2.', 'The convention says child.']) {
      expect(mail?.text).toContain(words);
    }
    expect(mail?.html).toContain('Since &lt;2024&gt;.');
    await run();
    expect(await mails()).toHaveLength(1);
  });

  it('is not told of what they wrote themselves, nor of what others say to each other', async () => {
    const lucia = await guest();
    const own = await ask(lucia);
    await replyToComment(ctx, lucia, own.id, { body: 'Anybody?' });
    const other = await addComment(ctx, bram, document.id, { body: 'Another matter.' });
    await replyToComment(ctx, ana, other.id, { body: 'Between us.' });
    await run();
    test.setNow(quarterPast);
    await run();
    expect(await mails()).toEqual([]);
  });

  it('comes back by the button as the same guest, until the link is taken back', async () => {
    const lucia = await guest();
    await replyToComment(ctx, ana, (await ask(lucia)).id, { body: 'Soon.' });
    await run();
    test.setNow(quarterPast);
    await run();
    const secret = linksIn((await mails())[0]!, 'g');
    expect((await readGuestLink(ctx, secret)).link.guest?.name).toBe('Lucía');
    expect(await enterAsGuest(ctx, secret, {})).toEqual(lucia);
    expect(await guestOf(ctx, hashOfSecret(secret), document.id)).toEqual(lucia);
    await revokeGuestLink(ctx, ana, linkId);
    const gone = { refusal: { code: 'guest_link_ended' } };
    await expect(readGuestLink(ctx, secret)).rejects.toMatchObject(gone);
    await expect(guestOf(ctx, hashOfSecret(secret), document.id)).rejects.toMatchObject(gone);
  });

  it('ends the mails with one press, and the link of the mail says whose they are', async () => {
    const lucia = await guest();
    const own = await ask(lucia);
    await replyToComment(ctx, ana, own.id, { body: 'Soon.' });
    await run();
    test.setNow(quarterPast);
    await run();
    const [mail] = await mails();
    expect(mail?.unsubscribeUrl).toContain('/u/');
    const secret = linksIn(mail!, 'u');
    expect(await readUnsubscribeLink(ctx, secret)).toEqual({ email, isGuest: true, isOff: false });
    await unsubscribe(ctx, secret);
    await unsubscribe(ctx, secret);
    expect(await readUnsubscribeLink(ctx, secret)).toMatchObject({ isOff: true });
    await replyToComment(ctx, ana, own.id, { body: 'Very soon.' });
    await run();
    test.setNow('2026-11-26T12:00:00Z');
    await run();
    expect(await mails()).toHaveLength(1);
  });

  it('is not written to in the evening, and not after the link is over', async () => {
    const own = await ask(await guest());
    test.setNow('2026-11-26T19:00:00Z');
    await replyToComment(ctx, ana, own.id, { body: 'Late.' });
    await run();
    test.setNow('2026-11-27T07:59:00Z');
    await run();
    expect(await mails()).toEqual([]);
    test.setNow('2026-11-27T08:00:00Z');
    await run();
    expect(await mails()).toHaveLength(1);
    await replyToComment(ctx, ana, own.id, { body: 'Later.' });
    await makeNotices(ctx);
    await revokeGuestLink(ctx, ana, linkId);
    test.setNow('2026-11-27T10:00:00Z');
    await run();
    expect(await mails()).toHaveLength(1);
  });

  it.each([
    ['their link is taken back', () => revokeGuestLink(ctx, ana, linkId)],
    ['it runs out', () => Promise.resolve(test.setNow('2027-11-26T11:00:00Z'))],
    [
      'they want none any more',
      async () => unsubscribe(ctx, linksIn((await mails())[0] ?? expect.fail('no mail'), 'u')),
    ],
  ])('is sent nothing that waits when %s', async (_what, end) => {
    await replyToComment(ctx, ana, (await ask(await guest())).id, { body: 'Soon.' });
    await run();
    test.setNow(quarterPast);
    await run();
    const away = await sendDueMails(ctx, () => Promise.reject(new Error('the server is away')));
    expect(away).toMatchObject([{ kind: 'postponed' }]);
    test.setNow('2026-11-26T14:00:00Z');
    await end();
    const carried: Mail[] = [];
    const sendings = await sendDueMails(ctx, (mail) => Promise.resolve(void carried.push(mail)));
    expect(sendings).toMatchObject([{ kind: 'taken-back' }]);
    expect(carried).toEqual([]);
    expect(await mails()).toEqual([]);
  });

  it('is told each thing once, also when it comes while their mail is written', async () => {
    const own = await ask(await guest());
    await replyToComment(ctx, ana, own.id, { body: 'Soon.' });
    await makeNotices(ctx);
    test.setNow(quarterPast);
    await replyToComment(ctx, ana, own.id, { body: 'Very soon.' });
    await mailDueGuests(ctx);
    await makeNotices(ctx);
    test.setNow('2026-11-26T11:30:00Z');
    await mailDueGuests(ctx);
    const texts = (await mails()).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    for (const words of ['Soon.', 'Very soon.']) {
      expect(texts.filter((text) => text.includes(`\n${words}\n`))).toHaveLength(1);
    }
  });

  it('is not asked for what is over by the time of the mail', async () => {
    const own = await ask(await guest());
    await movePhase(ctx, ana, document.id, { command: 'take-back' });
    await movePhase(ctx, ana, document.id, { command: 'ask-for-comments', reviewUntil: '2026-12-04T18:00' });
    await setReviewDate(ctx, ana, document.id, { reviewUntil: '2026-12-11T18:00' });
    await movePhase(ctx, ana, document.id, { command: 'take-back' });
    await replyToComment(ctx, ana, own.id, { body: 'Soon.' });
    await run();
    test.setNow(quarterPast);
    await run();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Soon.');
    expect(mail?.text).not.toContain('No child is detained.');
    expect(mail?.text).not.toContain(' 4 déc.');
    expect(mail?.text).toContain('11 déc.');
  });

  it('is forgotten with the address, although the link was never sent there', async () => {
    await guest();
    await erasePerson(ctx, { kind: 'system', name: 'operator' }, email);
    expect(await ctx.db.read.guestLink.byId(linkId)).toMatchObject({ guest: { answers: null } });
    expect(await ctx.db.read.guestLink.ofAddress(email)).toEqual([]);
  });
});

describe('a guest who left none', () => {
  it.each([{}, { answersTo: '' }, { answersTo: null }])('is written nothing (%j)', async (more) => {
    const own = await ask(await guest(more));
    await replyToComment(ctx, ana, own.id, { body: 'Soon.' });
    await run();
    test.setNow(quarterPast);
    await run();
    expect(await mails()).toEqual([]);
  });

  it('may not leave what is none', async () => {
    await expect(guest({ answersTo: 'lucia' })).rejects.toMatchObject({
      refusal: { code: 'bad_input', field: 'answersTo' },
    });
  });
});
