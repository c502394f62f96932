import type { Comment, Document, Mail, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addComment, replyToComment, resolveComment } from '../comment/index.js';
import type { Context } from '../context.js';
import { createDocument, movePhase, setAccess } from '../document/index.js';
import { createGuestLink, enterAsGuest } from '../guest/index.js';
import { sendDueMails } from '../mail/send-due.js';
import { erasePerson } from '../person/erase.js';
import { decideSuggestion, giveBackSuggestion, suggestForWords } from '../suggestion/index.js';
import { testCast, testStatement, type TestContext } from '../testing/index.js';
import {
  beginNotices,
  changeNoticeSetting,
  countUnread,
  listNotices,
  mailDueNotices,
  makeNotices,
  markNoticesRead,
  noticeSentence,
  readUnsubscribeLink,
  setQuietAbout,
  unsubscribe,
} from './index.js';

/** Thursday, noon in Brussels. */
const noon = '2026-11-26T11:00:00Z';

let test: TestContext;
let ctx: Context;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
let document: Document;
let thread: Comment;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram, zoe } = cast);
  ({ ctx } = test);
  test.setNow(noon);
  document = await testStatement(ctx, cast.coalition, ['No child is detained.']);
  await beginNotices(ctx);
  thread = await addComment(ctx, bram, document.id, {
    body: 'Say since when.',
    anchor: { quote: 'No child' },
  });
});
afterEach(() => test.dispose());

const answer = (body = 'Since <2024>.') => replyToComment(ctx, ana, thread.id, { body });
const mails = async () => (await ctx.db.read.mail.latest(100)).filter(({ key }) => key.startsWith('notice:'));
const inFrench = () => ctx.db.transact((tx) => tx.person.update(bram.personId, { language: 'fr' }));
async function run(): Promise<void> {
  await makeNotices(ctx);
  await mailDueNotices(ctx);
}
async function post(): Promise<Mail[]> {
  const carried: Mail[] = [];
  await sendDueMails(ctx, async (mail) => void carried.push(mail));
  return carried;
}

describe('a notice', () => {
  it('stands in the list of whom it concerns with the words it is about, until it is read', async () => {
    await answer();
    await run();
    const [notice, ...others] = await listNotices(ctx, bram);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      reason: 'answered',
      quote: 'No child',
      words: 'Since <2024>.',
      who: { personName: 'Ana' },
      readAt: null,
    });
    expect(await countUnread(ctx, bram)).toBe(1);
    await markNoticesRead(ctx, zoe, { upTo: notice!.seq });
    await markNoticesRead(ctx, ana, { seq: notice!.seq });
    expect(await countUnread(ctx, bram)).toBe(1);
    await markNoticesRead(ctx, bram, { seq: notice!.seq });
    expect(await countUnread(ctx, bram)).toBe(0);
    expect(await listNotices(ctx, bram, { isUnread: true })).toEqual([]);
    expect(await listNotices(ctx, zoe)).toEqual([]);
  });

  it('names a guest by what they said of themselves, and says that they are one', async () => {
    const { url } = await createGuestLink(ctx, ana, document.id, { label: 'Lucía' });
    const secret = url.split('/').at(-1) ?? '';
    const guest = await enterAsGuest(ctx, secret, { name: 'Lucía', organisation: 'Red Infancia' });
    await replyToComment(ctx, guest, thread.id, { body: 'Since always.' });
    const own = await addComment(ctx, guest, document.id, { body: 'How soon?' });
    await replyToComment(ctx, ana, own.id, { body: 'See paragraph 2.' });
    await resolveComment(ctx, guest, own.id, { reason: 'I found it.' });
    await run();
    const [answered] = await listNotices(ctx, bram);
    expect(answered).toMatchObject({ reason: 'answered', words: 'Since always.' });
    const said = noticeSentence(answered!, 'en', 'UTC');
    expect(said).toBe('Lucía (Red Infancia, guest) answered your comment on “Always a child first”');
    const told = await listNotices(ctx, ana);
    const words = told.map((each) => `${noticeSentence(each, 'fr', 'UTC')}: ${each.words}`).join();
    expect(words).toContain('Lucía (Red Infancia, invité·e) a commenté');
    expect(words).toContain('I found it.');
    expect(words).not.toContain('ancien·ne');
  });

  it('is made once by two runners, and none is passed over', async () => {
    await answer('One.');
    await Promise.all([run(), run()]);
    await answer('Two.');
    await Promise.all([run(), run(), run()]);
    expect((await listNotices(ctx, bram)).map(({ words }) => words)).toEqual(['Two.', 'One.']);
    expect(await mails()).toHaveLength(2);
  });

  it('says nothing of what happened before anybody began', async () => {
    expect(await ctx.db.read.logCursor.read('notices')).toBeLessThan(await ctx.db.read.activity.head());
    await ctx.db.transact(async (tx) => {
      const cursor = (await tx.logCursor.read('notices'))!;
      await tx.logCursor.move('notices', cursor, await tx.activity.head());
    });
    await run();
    expect(await listNotices(ctx, ana)).toEqual([]);
  });

  it('is not told to whom the text was taken from', async () => {
    await answer();
    await run();
    await setAccess(ctx, ana, document.id, { subject: { everyone: true }, access: 'none' });
    expect(await listNotices(ctx, bram)).toEqual([]);
    expect(await countUnread(ctx, bram)).toBe(0);
  });
});

describe('a mail of notices', () => {
  it('carries the words and the passage in the language of whom it reaches', async () => {
    await inFrench();
    await answer();
    await run();
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: 'bram@example.org', language: 'fr', fromName: 'Test coalition' });
    expect(mail!.subject).toBe('Ana a répondu à votre commentaire sur « Always a child first »');
    for (const twin of [mail!.text, mail!.html]) {
      expect(twin).toContain('À propos de ces mots : « No child »');
      expect(twin).toContain(`/t/${document.id}#${thread.id}`);
      expect(twin).toContain(mail!.unsubscribeUrl!);
    }
    expect(mail!.text).toContain('Since <2024>.');
    expect(mail!.html).toContain('Since &lt;2024&gt;.');
    expect(JSON.stringify(await ctx.db.read.activity.after(0, 100))).not.toContain('2024');
  });

  it('says in English what became of a remark, and why', async () => {
    await resolveComment(ctx, ana, thread.id, { outcome: 'rejected', reason: 'The law says so.' });
    await run();
    const [mail] = await mails();
    expect(mail!.subject).toContain('was not accepted by Ana');
    expect(mail!.text).toContain('The law says so.');
  });

  it('goes out once, also when the process dies between writing and sending', async () => {
    await answer();
    await run();
    // Somebody else starts where the first one died.
    await Promise.all([run(), run()]);
    expect(await post()).toHaveLength(1);
    await run();
    expect(await post()).toEqual([]);
  });

  it('of the rest is one a day, in the morning', async () => {
    await addComment(ctx, bram, document.id, { body: 'And the guardians?' });
    await run();
    expect(await mails()).toEqual([]);
    test.setNow('2026-11-27T08:00:00Z');
    await run();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ana@example.org',
      subject: 'Test coalition: 2 things that concern you',
    });
    expect(mail!.text).toContain('Say since when.');
    expect(mail!.text).toContain('And the guardians?');
    expect(mail!.html).toContain('Bram (Youth Bridge) commented on “Always a child first”');
  });

  it('carries the whole text when it is open for comments, each time as it reads then', async () => {
    const text = await createDocument(ctx, ana, ana.coalitionId, {
      kind: 'statement',
      title: 'On guardians',
      content: { format: 'markdown', body: '# Asks\n\nA <guardian> for each child.' },
    });
    await setAccess(ctx, ana, text.id, { subject: { everyone: true }, access: 'comment' });
    await movePhase(ctx, ana, text.id, { command: 'ask-for-comments' });
    await makeNotices(ctx);
    test.setNow('2026-11-27T08:00:00Z');
    await mailDueNotices(ctx);
    const mail = (await mails()).find(({ to }) => to === 'bram@example.org');
    expect(mail?.subject).toBe('“On guardians” is open for comments');
    expect(mail?.text).toContain('Asks\n\nA <guardian> for each child.');
    expect(mail?.html).toContain('A &lt;guardian&gt; for each child.');
  });

  it('carries what is suggested, and leads to it', async () => {
    await suggestForWords(ctx, bram, document.id, {
      anchor: { quote: 'is detained' },
      replacement: 'may be detained',
      reason: 'Stronger.',
    });
    await makeNotices(ctx);
    test.setNow('2026-11-27T08:00:00Z');
    await mailDueNotices(ctx);
    const mail = (await mails()).find(({ to }) => to === 'ana@example.org');
    expect(mail?.text).toContain(
      'On these words: “is detained”\n\nSuggested: “may be detained”\n\nStronger.',
    );
    expect(mail?.text).toMatch(new RegExp(`/t/${document.id}/review#sug_`));
  });

  it('takes an acceptance back that could not be written into the text', async () => {
    const { id } = await suggestForWords(ctx, bram, document.id, {
      anchor: { quote: 'is detained' },
      replacement: 'may be detained',
    });
    await decideSuggestion(ctx, ana, id, { kind: 'accept' });
    await giveBackSuggestion(ctx, { suggestionId: id, documentId: document.id }, 'stale');
    await run();
    const sentences = (who: MemberActor) =>
      listNotices(ctx, who).then((all) => all.map((one) => noticeSentence(one, 'en', 'UTC')));
    expect((await sentences(bram))[0]).toMatch(
      /^Your suggestion for “Always a child first” had been accepted, but/,
    );
    expect((await sentences(ana))[0]).toMatch(/It waits for a new decision$/);
    const mail = (await mails()).find(
      ({ to, text }) => to === 'bram@example.org' && text.includes('open again'),
    );
    expect(mail?.text).toContain('Suggested: “may be detained”');
  });

  it('is not written when the right was taken away before, nor when it was read', async () => {
    await answer();
    await makeNotices(ctx);
    await setAccess(ctx, ana, document.id, { subject: { everyone: true }, access: 'none' });
    await mailDueNotices(ctx);
    expect(await mails()).toEqual([]);
    const [mine] = await ctx.db.read.notice.ofPerson(bram.personId, bram.coalitionId, 10);
    expect(mine?.mailing).toEqual({ kind: 'dropped' });
  });

  it('is taken back when the right is taken away between writing and sending', async () => {
    await answer();
    await run();
    await setAccess(ctx, ana, document.id, { subject: { everyone: true }, access: 'none' });
    expect(await post()).toEqual([]);
    expect(await mails()).toEqual([]);
    await run();
    expect(await post()).toEqual([]);
  });

  it('is not written about a text one keeps quiet about, which stays in the list', async () => {
    await setQuietAbout(ctx, bram, document.id, true);
    await expect(setQuietAbout(ctx, zoe, document.id, true)).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    await answer();
    await run();
    expect(await mails()).toEqual([]);
    expect(await countUnread(ctx, bram)).toBe(1);
  });

  it('follows what the person chose', async () => {
    const person = (await ctx.db.read.person.byId(bram.personId))!;
    const setting = { addressed: 'daily', rest: 'never', keepsQuietHours: true };
    await changeNoticeSetting(ctx, { person, sessionId: null }, setting);
    await answer('One.');
    await answer('Two.');
    await run();
    expect(await mails()).toEqual([]);
    test.setNow('2026-11-27T08:00:00Z');
    await run();
    expect((await mails()).map(({ to }) => to).sort()).toEqual(['ana@example.org', 'bram@example.org']);
  });

  it('goes with the person who is erased', async () => {
    await answer();
    await run();
    await erasePerson(ctx, { kind: 'system', name: 'operator' }, 'bram@example.org');
    expect(await ctx.db.read.notice.ofPerson(bram.personId, bram.coalitionId, 10)).toEqual([]);
    expect(await post()).toEqual([]);
  });
});

describe('the link that ends such mails', () => {
  it('changes nothing when it is looked at, and ends them when it is pressed, as often as one likes', async () => {
    await answer();
    await run();
    const secret = (await mails())[0]!.unsubscribeUrl!.split('/u/')[1]!;
    expect(await readUnsubscribeLink(ctx, secret)).toMatchObject({
      email: 'bram@example.org',
      isGuest: false,
      isOff: false,
    });
    expect((await readUnsubscribeLink(ctx, secret)).isOff).toBe(false);
    await unsubscribe(ctx, secret);
    await unsubscribe(ctx, secret);
    expect((await readUnsubscribeLink(ctx, secret)).isOff).toBe(true);
    // The one that was queued already is not wanted any more.
    expect(await post()).toEqual([]);
    await answer('Again.');
    await run();
    expect(await mails()).toEqual([]);
    await expect(unsubscribe(ctx, 'x'.repeat(43))).rejects.toMatchObject({
      refusal: { code: 'link_invalid' },
    });
  });
});
