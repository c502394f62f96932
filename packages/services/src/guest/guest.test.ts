import {
  mayTellGuest,
  type DocumentId,
  type GuestActor,
  type GuestLinkId,
  type MemberActor,
  type SuggestionId,
} from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readActivity } from '../activity/read-activity.js';
import { readNews } from '../activity/read-news.js';
import { addComment, listComments, replyToComment, resolveComment } from '../comment/index.js';
import { memberOf } from '../credential/index.js';
import { createDocument, getDocument, setAccess } from '../document/index.js';
import { openDoor } from '../document-log/index.js';
import { addPerson, toActor } from '../membership/index.js';
import { erasePerson } from '../person/erase.js';
import { addQuestions, readAnswers } from '../question/index.js';
import {
  decideSuggestion,
  listSuggestions,
  suggestChanges,
  waitingChanges,
  withdrawSuggestion,
} from '../suggestion/index.js';
import { testCast } from '../testing/index.js';
import { namesOf } from '../version/names.js';
import {
  createGuestLink,
  enterAsGuest,
  guestOf,
  listGuestLinks,
  makeMember,
  readGuestLink,
  revokeGuestLink,
} from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let text: DocumentId;
let other: DocumentId;
const operator = { kind: 'system', name: 'operator' } as const;

beforeEach(async () => {
  cast = await testCast();
  const begin = async (title: string) =>
    (await createDocument(cast.test.ctx, cast.ana, cast.coalition.id, { kind: 'statement', title })).id;
  text = await begin('Always a child first');
  other = await begin('A text of others');
});
afterEach(() => cast.test.dispose());

const refusal = (code: string) => ({ refusal: { code } });
const secretIn = (url: string) => url.split('/').at(-1) ?? '';

async function link(input: object = {}, actor: MemberActor = cast.ana) {
  const made = await createGuestLink(cast.test.ctx, actor, text, { label: 'Lucía in Madrid', ...input });
  return { ...made, secret: secretIn(made.url) };
}

const lucia = { name: 'Lucía', organisation: 'Red Infancia' };

async function guest(input: object = {}) {
  const made = await link(input);
  return { ...made, actor: await enterAsGuest(cast.test.ctx, made.secret, lucia) };
}

const say = (actor: GuestActor | MemberActor, documentId = text) =>
  addComment(cast.test.ctx, actor, documentId, { body: 'Say how soon.' });

describe('a guest link', () => {
  it('is made by those who steer the text, and only its hash is kept', async () => {
    const { ctx } = cast.test;
    await setAccess(ctx, cast.ana, text, { subject: { everyone: true }, access: 'edit' });
    const { link: made, url, secret } = await link({ until: '2026-12-06', access: 'view' });
    expect(url).toMatch(/^http:\/\/localhost:3000\/g\/[\w-]{43}$/);
    expect(made.expiresAt).toEqual(new Date('2026-12-06T22:59:00Z'));
    expect(JSON.stringify(await ctx.db.read.guestLink.ofDocument(text))).not.toContain(secret);
    const rows = await readActivity(ctx, cast.ana, cast.coalition.id, { limit: 1_000 });
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.at(-1)).toMatchObject({
      documentId: text,
      event: { type: 'guest-link.created', guestLinkId: made.id, access: 'view' },
    });
    await expect(link({}, cast.bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(link({}, cast.zoe)).rejects.toMatchObject(refusal('not_found'));
    await expect(link({ until: '2026-11-21' })).rejects.toMatchObject({
      refusal: { code: 'deadline_past', field: 'until' },
    });
    await expect(link({ until: '2027-11-21' })).rejects.toMatchObject(refusal('guest_link_too_long'));
    await expect(link({ access: 'edit' })).rejects.toMatchObject({ refusal: { code: 'bad_input' } });
  });

  it('is mailed, in the language it was asked in, and says who invites, to what, and until when', async () => {
    const { ctx } = cast.test;
    const sent = { email: 'Lucia@red.example', language: 'fr', until: '2026-12-06', access: 'suggest' };
    const { url } = await link(sent);
    await link();
    const mails = await ctx.db.read.mail.latest(10);
    expect(mails).toMatchObject([{ to: 'lucia@red.example', language: 'fr', fromName: cast.coalition.name }]);
    const [mail] = mails;
    const said = `${mail?.subject} ${mail?.text}`;
    for (const words of [
      cast.ana.personName,
      'Always a child first',
      'dim. 6 déc. 2026, 23:59',
      url,
      'suggérer d’autres mots',
    ]) {
      expect(said).toContain(words);
    }
    const inviter = await ctx.db.read.person.byId(cast.ana.personId);
    expect(mail?.replyTo).toBe(inviter?.email);
    const rows = await readActivity(ctx, cast.ana, cast.coalition.id, { limit: 1_000 });
    expect(JSON.stringify(rows)).not.toContain('red.example');
    const listed = await listGuestLinks(ctx, cast.ana, text);
    expect(new Set(listed.map(({ link }) => link.email))).toEqual(new Set([null, 'lucia@red.example']));
  });

  it('says who invites and with what right, and changes nothing by being read', async () => {
    const { ctx } = cast.test;
    const { secret, link: made } = await link({ access: 'suggest' });
    const before = await ctx.db.read.activity.head();
    expect(await readGuestLink(ctx, secret)).toMatchObject({
      link: made,
      coalition: { id: cast.coalition.id },
      document: { id: text },
      inviter: { personName: cast.ana.personName, organisationName: cast.ana.organisationName },
    });
    expect(await ctx.db.read.activity.head()).toBe(before);
    expect(await ctx.db.read.guestLink.byId(made.id)).toEqual(made);
  });

  it('is listed and taken back by those who steer the text, and by nobody else', async () => {
    const { ctx } = cast.test;
    await setAccess(ctx, cast.ana, text, { subject: { everyone: true }, access: 'edit' });
    const { link: made } = await link();
    expect(await listGuestLinks(ctx, cast.ana, text)).toMatchObject([{ standing: 'waiting' }]);
    for (const [actor, code] of [
      [cast.bram, 'forbidden'],
      [cast.zoe, 'not_found'],
    ] as const) {
      await expect(listGuestLinks(ctx, actor, text)).rejects.toMatchObject(refusal(code));
      await expect(revokeGuestLink(ctx, actor, made.id)).rejects.toMatchObject(refusal(code));
    }
    await revokeGuestLink(ctx, cast.ana, made.id);
    expect(await listGuestLinks(ctx, cast.ana, text)).toMatchObject([{ standing: 'revoked' }]);
    const again = revokeGuestLink(ctx, cast.ana, made.id);
    await expect(again).rejects.toMatchObject(refusal('guest_link_ended'));
    const nothing = revokeGuestLink(ctx, cast.ana, ctx.newId('guestLink'));
    await expect(nothing).rejects.toMatchObject(refusal('not_found'));
  });

  it('belongs to whoever enters first, whatever is said afterwards', async () => {
    const { ctx } = cast.test;
    const { secret, link: made } = await link();
    expect((await readGuestLink(ctx, secret)).link.guest).toBeNull();
    await expect(enterAsGuest(ctx, secret, { ...lucia, organisation: ' ' })).rejects.toMatchObject({
      refusal: { code: 'bad_input', field: 'organisation' },
    });
    const first = await enterAsGuest(ctx, secret, lucia);
    const second = await enterAsGuest(ctx, secret, { name: 'Somebody', organisation: 'Else' });
    expect(second).toEqual(first);
    expect(first).toMatchObject({ guestLinkId: made.id, personName: 'Lucía', access: 'comment' });
    const entered = (await ctx.db.read.activity.latest(cast.coalition.id, 100)).filter(
      ({ event }) => event.type === 'guest.entered',
    );
    expect(entered).toMatchObject([{ actor: { kind: 'guest', guestLinkId: made.id } }]);
    expect(JSON.stringify(entered)).not.toContain('Lucía');
  });

  it('opens nothing once it has run out, was taken back, or never was', async () => {
    const { ctx, setNow } = cast.test;
    const { secret, actor } = await guest({ until: '2026-11-22' });
    const hash = hashOfSecret(secret);
    const closed = async (value: string) => {
      await expect(readGuestLink(ctx, value)).rejects.toMatchObject(refusal('guest_link_ended'));
      await expect(enterAsGuest(ctx, value, lucia)).rejects.toMatchObject(refusal('guest_link_ended'));
      const at = guestOf(ctx, hashOfSecret(value), text);
      await expect(at).rejects.toMatchObject(refusal('guest_link_ended'));
    };
    await closed('never');
    setNow('2026-11-22T22:58:59Z');
    expect(await guestOf(ctx, hash, text)).toEqual(actor);
    setNow('2026-11-22T22:59:00Z');
    await closed(secret);
    setNow('2026-11-22T10:00:00Z');
    await revokeGuestLink(ctx, cast.ana, actor.guestLinkId);
    await closed(secret);
    // Who was let in a moment before is asked again in the very transaction of what they do.
    await expect(say(actor)).rejects.toMatchObject(refusal('guest_link_ended'));
    expect(await listComments(ctx, cast.ana, text)).toEqual([]);
  });
});

describe('a guest', () => {
  it('comments and answers under the name and organisation they gave, marked as a guest', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest();
    const { id } = await say(actor);
    await replyToComment(ctx, actor, id, { body: 'In days, that is.' });
    const [thread] = await listComments(ctx, actor, text);
    const author = { personName: 'Lucía', organisationName: 'Red Infancia', isGuest: true };
    expect(thread).toMatchObject({ author, replies: [{ author }] });
    const { news } = await readNews(ctx, cast.ana, 3);
    expect(news[0]).toMatchObject({ who: { personName: 'Lucía', organisationName: 'Red Infancia' } });
  });

  it('settles their own thread and nobody else’s', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest();
    const own = await say(actor);
    await resolveComment(ctx, actor, own.id, {});
    const foreign = await say(cast.ana);
    await expect(resolveComment(ctx, actor, foreign.id, {})).rejects.toMatchObject(refusal('forbidden'));
  });

  it('is told nothing of what drafters say among themselves', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest();
    const input = { body: 'Between us.', audience: 'drafters' };
    const { id } = await addComment(ctx, cast.ana, text, input);
    expect(await listComments(ctx, actor, text)).toEqual([]);
    await expect(replyToComment(ctx, actor, id, { body: 'No.' })).rejects.toMatchObject(refusal('not_found'));
    await expect(addComment(ctx, actor, text, input)).rejects.toMatchObject(refusal('forbidden'));
    const [row] = await ctx.db.read.activity.latest(cast.coalition.id, 1);
    expect(row?.event).toMatchObject({ type: 'comment.added', commentId: id });
    expect(row && mayTellGuest(row.event)).toBe(false);
  });

  it('suggests by a link that says so, as a guest, in the one text, until the link is taken back', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest({ access: 'suggest' });
    const change = {
      kind: 'blocks-added',
      field: 'body',
      after: null,
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Every child has a guardian.' }] }],
    };
    const propose = (by: GuestActor | MemberActor, documentId = text) =>
      suggestChanges(ctx, by, documentId, { changes: [change], reason: 'For children.' });
    const [made] = await propose(actor);
    const author = {
      personName: 'Lucía',
      organisationName: 'Red Infancia',
      organisationId: null,
      isGuest: true,
    };
    expect(made).toMatchObject({ author, state: { kind: 'open' } });
    expect(await listSuggestions(ctx, cast.ana, text)).toMatchObject([{ author, reason: 'For children.' }]);
    expect(await listSuggestions(ctx, actor, text)).toMatchObject([{ author }]);
    await expect(propose(actor, other)).rejects.toMatchObject(refusal('not_found'));
    await expect(listSuggestions(ctx, actor, other)).rejects.toMatchObject(refusal('not_found'));
    const [theirs] = await propose(cast.ana);
    if (!made || !theirs) return;
    await expect(withdrawSuggestion(ctx, actor, theirs.id)).rejects.toMatchObject(refusal('forbidden'));
    const reader = (await guest({ access: 'comment' })).actor;
    await expect(propose(reader)).rejects.toMatchObject(refusal('forbidden'));
    await expect(withdrawSuggestion(ctx, reader, made.id)).rejects.toMatchObject(refusal('forbidden'));
    await withdrawSuggestion(ctx, actor, made.id);
    await revokeGuestLink(ctx, cast.ana, actor.guestLinkId);
    await expect(propose(actor)).rejects.toMatchObject(refusal('guest_link_ended'));
    const stateOf = async (id: SuggestionId) =>
      (await listSuggestions(ctx, cast.ana, text)).find((each) => each.id === id)?.state.kind;
    expect([await stateOf(made.id), await stateOf(theirs.id)]).toEqual(['withdrawn', 'open']);
  });

  it('is the author of their words once they stand in the text', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest({ access: 'suggest' });
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Every child has a guardian.' }] }];
    const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
    const [made] = await suggestChanges(ctx, actor, text, { changes });
    if (made) await decideSuggestion(ctx, cast.ana, made.id, { kind: 'accept' });
    const { personId } = actor;
    expect(await waitingChanges(ctx)).toMatchObject([{ suggestionId: made?.id, personId }]);
    const author = { kind: 'member', personId, organisationId: null } as const;
    const nameOf = await namesOf(ctx.db.read, [author]);
    expect(nameOf(author)).toMatchObject({ personName: 'Lucía', organisationName: 'Red Infancia' });
  });

  it('with a link to read reads', async () => {
    const { actor } = await guest({ access: 'view' });
    expect(await getDocument(cast.test.ctx, actor, text)).toMatchObject({ access: 'view', steers: false });
    await expect(say(actor)).rejects.toMatchObject(refusal('forbidden'));
  });

  it('reads the questions and answers of a response', async () => {
    const { ctx } = cast.test;
    const input = { kind: 'response', title: 'On the action plan' };
    const { id } = await createDocument(ctx, cast.ana, cast.coalition.id, input);
    await addQuestions(ctx, cast.ana, id, [{ label: '1', prompt: 'Who are you?' }]);
    const { url } = await createGuestLink(ctx, cast.ana, id, { label: 'Lucía in Madrid' });
    const actor = await enterAsGuest(ctx, secretIn(url), lucia);
    expect(await readAnswers(ctx, actor, id)).toMatchObject([{ question: { prompt: 'Who are you?' } }]);
    const elsewhere = (await guest()).actor;
    await expect(readAnswers(ctx, elsewhere, id)).rejects.toMatchObject(refusal('not_found'));
  });

  it('finds no other text, and no coalition', async () => {
    const { ctx } = cast.test;
    const { actor, secret } = await guest();
    const credential = { kind: 'guest', tokenHash: hashOfSecret(secret) } as const;
    const nothing = refusal('not_found');
    // Not even where everybody may write.
    await setAccess(ctx, cast.ana, other, { subject: { everyone: true }, access: 'edit' });
    await expect(getDocument(ctx, actor, other)).rejects.toMatchObject(nothing);
    await expect(listComments(ctx, actor, other)).rejects.toMatchObject(nothing);
    await expect(say(actor, other)).rejects.toMatchObject(nothing);
    const { id } = await say(cast.ana, other);
    await expect(replyToComment(ctx, actor, id, { body: 'No.' })).rejects.toMatchObject(nothing);
    await expect(openDoor(ctx, credential, other)).rejects.toMatchObject(nothing);
    await expect(memberOf(ctx, credential, cast.coalition.id)).rejects.toMatchObject(nothing);
    expect((await openDoor(ctx, credential, text)).access).toBe('comment');
  });
});

describe('a guest who becomes a member', () => {
  const become = (id: GuestLinkId, input: object = {}, actor = cast.ana) =>
    makeMember(cast.test.ctx, actor, id, { email: 'lucia@red.example', ...input });

  it('keeps what they wrote, and the text', async () => {
    const { ctx } = cast.test;
    const { actor, secret } = await guest();
    const { id } = await say(actor);
    const { person, membership } = await become(actor.guestLinkId, { organisationId: cast.youth.id });
    expect(person).toMatchObject({ name: 'Lucía', email: 'lucia@red.example' });
    const member = await toActor(ctx, person, membership);
    expect(member).toMatchObject({ membershipId: actor.membershipId, organisationName: 'Youth Bridge' });
    await resolveComment(ctx, member, id, {});
    const [thread] = await listComments(ctx, member, text);
    expect(thread?.author).toMatchObject({ personName: 'Lucía', organisationName: 'Red Infancia' });
    await expect(readGuestLink(ctx, secret)).rejects.toMatchObject(refusal('guest_link_ended'));
    expect(await listGuestLinks(ctx, cast.ana, text)).toMatchObject([{ standing: 'member' }]);
    const mails = await ctx.db.read.mail.latest(10);
    expect(mails).toMatchObject([{ to: 'lucia@red.example' }]);
  });

  it('stays the person they were, when the address is known', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest();
    const input = { name: 'Lucía M.', email: 'lucia@red.example', organisationId: null };
    const known = await addPerson(ctx, cast.ana, cast.coalition.id, input);
    const again = become(actor.guestLinkId);
    await expect(again).rejects.toMatchObject({ refusal: { code: 'membership_exists' } });
    const { person } = await become(actor.guestLinkId, { organisationId: cast.youth.id });
    expect(person.id).toBe(known.person.id);
  });

  it('is made one by focal points, of this coalition, once they have entered', async () => {
    const { ctx } = cast.test;
    const waiting = await link();
    await expect(become(waiting.link.id)).rejects.toMatchObject(refusal('guest_not_entered'));
    const { actor } = await guest();
    await expect(become(actor.guestLinkId, {}, cast.bram)).rejects.toMatchObject(refusal('forbidden'));
    await expect(become(actor.guestLinkId, {}, cast.zoe)).rejects.toMatchObject(refusal('not_found'));
    const foreign = ctx.newId('organisation');
    await expect(become(actor.guestLinkId, { organisationId: foreign })).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
    const asFocalPoint = become(actor.guestLinkId, { role: 'focal-point' });
    await expect(asFocalPoint).rejects.toMatchObject({ refusal: { code: 'bad_input' } });
    await become(actor.guestLinkId);
    await expect(become(actor.guestLinkId)).rejects.toThrow();
    expect((await ctx.db.read.membership.byId(actor.membershipId))?.role).toBe('member');
  });

  it('is forgotten as a guest, too, when they are erased', async () => {
    const { ctx } = cast.test;
    const { actor } = await guest();
    await say(actor);
    await become(actor.guestLinkId);
    await erasePerson(ctx, operator, 'lucia@red.example');
    const left = [await listGuestLinks(ctx, cast.ana, text), await listComments(ctx, cast.ana, text)];
    expect(JSON.stringify(left)).not.toContain('Lucía');
  });

  it('is forgotten without ever having become one, by the address the link was sent to', async () => {
    const { ctx } = cast.test;
    const { actor, secret } = await guest({ email: 'lucia@red.example' });
    await say(actor);
    await erasePerson(ctx, operator, 'lucia@red.example');
    await expect(readGuestLink(ctx, secret)).rejects.toMatchObject(refusal('guest_link_ended'));
    const left = [await listGuestLinks(ctx, cast.ana, text), await listComments(ctx, cast.ana, text)];
    expect(JSON.stringify(left)).not.toMatch(/Lucía|red\.example/);
    const again = erasePerson(ctx, operator, 'lucia@red.example');
    await expect(again).rejects.toMatchObject(refusal('not_found'));
  });
});
