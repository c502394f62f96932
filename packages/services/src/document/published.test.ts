import type { Activity, Comment, DocumentId, MemberActor, SuggestionId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readActivity } from '../activity/read-activity.js';
import { readNews } from '../activity/read-news.js';
import { tellingTo } from '../activity/telling.js';
import { readAmendments } from '../amendment/index.js';
import { addComment, labelComment, listComments, replyToComment, resolveComment } from '../comment/index.js';
import { listRemarks } from '../disposition/index.js';
import { beginNotices, countUnread, listNotices, mailDueNotices, makeNotices } from '../notice/index.js';
import { readPositions, readWordings, takePosition } from '../position/index.js';
import {
  decideSuggestion,
  listSuggestions,
  suggestForWords,
  supportSuggestion,
} from '../suggestion/index.js';
import { testCast } from '../testing/index.js';
import {
  listVersions,
  mayReadHistory,
  nameTextNow,
  noteTextVisit,
  sinceLastVisit,
} from '../version/index.js';
import { createDocument, getDocument, listDocuments, setAccess } from './index.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let cleo: MemberActor;
let documentId: DocumentId;
let thread: Comment;
let suggestionId: SuggestionId;

/** A published text that Bram discussed; Cleo was called once, and her organisation was left out of it since. */
beforeEach(async () => {
  cast = await testCast();
  const { ana, bram, test } = cast;
  const { ctx } = test;
  test.setNow('2026-11-26T11:00:00Z');
  cleo = await cast.member('Cleo', 'member', await cast.organisation('Far Shore'));
  const content = { format: 'markdown', body: 'A guardian for each child.\n\nWe stay.' };
  const text = { kind: 'statement', title: 'On guardians', content };
  ({ id: documentId } = await createDocument(ctx, ana, ana.coalitionId, text));
  await setAccess(ctx, ana, documentId, { subject: { everyone: true }, access: 'comment' });
  await beginNotices(ctx);
  const anchor = { quote: 'each child' };
  const mentions = [{ membershipId: cleo.membershipId }];
  thread = await addComment(ctx, bram, documentId, { body: 'Secret?', anchor, mentions });
  await makeNotices(ctx);
  const suggested = { anchor, replacement: 'every child', reason: 'Secret.' };
  ({ id: suggestionId } = await suggestForWords(ctx, bram, documentId, suggested));
  const { paragraphs } = await readPositions(ctx, bram, documentId);
  const { blockId, mark: seen } = paragraphs[1]!;
  await takePosition(ctx, bram, documentId, { blockId, seen, stance: 'red-line', lift: 'Secret.' });
  await nameTextNow(ctx, ana, documentId, { name: 'Secret' });
  const left = { organisationId: cleo.organisationId };
  await setAccess(ctx, ana, documentId, { subject: left, access: 'none' });
  await ctx.db.transact((tx) => tx.document.movePhase(documentId, ['drafting'], 'published'));
});
afterEach(() => cast.test.dispose());

const notFound = { refusal: { code: 'not_found' } };
/** What each is given of the debate. */
const given = async (actor: MemberActor) => {
  const { ctx } = cast.test;
  const told = (rows: Activity[]) =>
    rows
      .filter((row) => row.documentId === documentId)
      .map(({ event }) => event.type)
      .filter((type) => /^(comment|suggestion|position|version)\./.test(type));
  const live = tellingTo(ctx, actor);
  const relayed: Activity[] = [];
  for (const row of await ctx.db.read.activity.after(0, 1_000)) {
    if (await live.mayTell(row)) relayed.push(row);
  }
  const lines = await listDocuments(ctx, actor, actor.coalitionId);
  return {
    threads: (await listComments(ctx, actor, documentId)).length,
    openOnHome: lines.find(({ document }) => document.id === documentId)?.openComments,
    suggestions: (await listSuggestions(ctx, actor, documentId)).length,
    amendments: (await readAmendments(ctx, actor, documentId)).amendments.length,
    positions: (await readPositions(ctx, actor, documentId)).paragraphs.flatMap(({ positions }) => positions)
      .length,
    wordings: (await readWordings(ctx, actor, documentId)).paragraphs.flatMap(({ wordings }) => wordings)
      .length,
    reply: (await listRemarks(ctx, actor, documentId)).length,
    history: await mayReadHistory(ctx, actor, documentId),
    log: told(await readActivity(ctx, actor, actor.coalitionId, { limit: 1_000 })),
    live: told(relayed),
    news: told((await readNews(ctx, actor, 100)).news.map(({ activity }) => activity)).length,
  };
};
const events = ['comment.added', 'suggestion.added', 'position.taken', 'version.named'];

describe('publication', () => {
  it('opens the text to every member', async () => {
    expect(await getDocument(cast.test.ctx, cleo, documentId)).toMatchObject({
      access: 'view',
      deliberates: false,
    });
    expect((await readPositions(cast.test.ctx, cleo, documentId)).paragraphs).toHaveLength(2);
  });

  it('opens none of the debate to whom the text was not opened', async () => {
    expect(await given(cleo)).toEqual({
      threads: 0,
      openOnHome: 0,
      suggestions: 0,
      amendments: 0,
      positions: 0,
      wordings: 0,
      reply: 0,
      history: false,
      log: [],
      live: [],
      news: 0,
    });
  });

  it('leaves it with those who had part in it', async () => {
    expect(await getDocument(cast.test.ctx, cast.bram, documentId)).toMatchObject({ deliberates: true });
    expect(await given(cast.bram)).toEqual({
      threads: 1,
      openOnHome: 1,
      suggestions: 1,
      amendments: 1,
      positions: 1,
      wordings: 1,
      reply: 2,
      history: true,
      log: events,
      live: events,
      news: expect.any(Number) as number,
    });
  });

  it('lets nobody else at a single remark', async () => {
    const { ctx } = cast.test;
    for (const way of [
      () => replyToComment(ctx, cleo, thread.id, { body: 'Yes.' }),
      () => resolveComment(ctx, cleo, thread.id, {}),
      () => labelComment(ctx, cleo, thread.id, { labels: ['legal'] }),
      () => supportSuggestion(ctx, cleo, suggestionId),
      () => decideSuggestion(ctx, cleo, suggestionId, { kind: 'reject', reason: 'No.' }),
      () => listVersions(ctx, cleo, documentId),
      () => sinceLastVisit(ctx, cleo, documentId),
    ]) {
      await expect(way()).rejects.toMatchObject(notFound);
    }
  });

  it('tells of it in no notice and no mail, nor keeps what was told before', async () => {
    const { ctx, setNow } = cast.test;
    await noteTextVisit(ctx, cleo, documentId);
    const [before] = await ctx.db.read.notice.ofPerson(cleo.personId, cleo.coalitionId, 10);
    expect(before).toMatchObject({ reason: 'mentioned', mailing: { kind: 'waiting' } });
    await resolveComment(ctx, cast.ana, thread.id, { outcome: 'rejected', reason: 'Secret.' });
    await makeNotices(ctx);
    expect(await listNotices(ctx, cleo)).toEqual([]);
    expect(await countUnread(ctx, cleo)).toBe(0);
    setNow('2026-11-27T08:00:00Z');
    await mailDueNotices(ctx);
    const mails = await ctx.db.read.mail.latest(100);
    expect(mails.filter(({ to }) => to.startsWith('cleo'))).toEqual([]);
    expect(mails.some(({ to, text }) => to.startsWith('bram') && text.includes('Secret.'))).toBe(true);
  });
});

describe('the history of a text', () => {
  it('is whole for those who wrote it, also when nobody writes any more', async () => {
    const { ctx } = cast.test;
    const { ana, bram } = cast;
    const text = { kind: 'statement', title: 'On schools', content: { format: 'markdown', body: 'A word.' } };
    const { id } = await createDocument(ctx, ana, ana.coalitionId, text);
    const theirs = { organisationId: bram.organisationId };
    await setAccess(ctx, ana, id, { subject: theirs, access: 'edit' });
    await ctx.db.transact((tx) => tx.document.movePhase(id, ['drafting'], 'frozen'));
    expect((await getDocument(ctx, bram, id)).access).toBe('comment');
    expect(await listVersions(ctx, bram, id)).toMatchObject({ mayName: true });
    await nameTextNow(ctx, bram, id, { name: 'Frozen' });
    expect((await listVersions(ctx, bram, id)).versions).toHaveLength(1);
  });
});
