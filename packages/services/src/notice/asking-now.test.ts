import type { Document, Mail, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import { createDocument, movePhase, remindOfReviews, setReviewDate } from '../document/index.js';
import { freezeEdition } from '../edition/index.js';
import { sendDueMails } from '../mail/send-due.js';
import { askAgain, readPositions, takePosition } from '../position/index.js';
import { testCast, testRewrite, type TestContext } from '../testing/index.js';
import { beginNotices, listNotices, mailDueNotices, makeNotices } from './index.js';

let test: TestContext;
let ctx: Context;
let ana: MemberActor;
let bram: MemberActor;
let document: Document;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, ana, bram } = cast);
  ({ ctx } = test);
  // Thursday, noon in Brussels.
  test.setNow('2026-11-26T11:00:00Z');
  document = await createDocument(ctx, ana, ana.coalitionId, {
    kind: 'statement',
    title: 'Always a child first',
    content: { format: 'markdown', body: 'No child is detained.\n\nWe stay.' },
  });
  await movePhase(ctx, ana, document.id, { command: 'ask-for-comments' });
  await beginNotices(ctx);
});
afterEach(() => test.dispose());

async function take(stance: string): Promise<void> {
  const { blockId, mark: seen } = (await readPositions(ctx, bram, document.id)).paragraphs[0]!;
  await takePosition(ctx, bram, document.id, { blockId, seen, stance });
}
const rewrite = (words: string) => testRewrite(ctx, document.id, 1, words);
const move = (command: string, reviewUntil?: string) =>
  movePhase(ctx, ana, document.id, { command, reviewUntil });
const date = (reviewUntil: string | null) => setReviewDate(ctx, ana, document.id, { reviewUntil });

const nineOnFriday = '2026-11-27T08:00:00Z';
async function write(at = nineOnFriday): Promise<void> {
  await makeNotices(ctx);
  test.setNow(at);
  await mailDueNotices(ctx);
}
const toBram = async () => (await ctx.db.read.mail.latest(100)).filter(({ to }) => to.startsWith('bram'));
const reasons = async () => (await listNotices(ctx, bram)).map(({ reason }) => reason);
async function post(): Promise<Mail[]> {
  const carried: Mail[] = [];
  await sendDueMails(ctx, (mail) => Promise.resolve(void carried.push(mail)));
  return carried.filter(({ to }) => to.startsWith('bram'));
}

describe('a mail that asks whether a position holds', () => {
  beforeEach(async () => {
    await take('support');
    await rewrite('Otherwise.');
    test.setNow('2026-11-26T12:00:00Z');
    await askAgain(ctx);
  });
  const freeze = () => freezeEdition(ctx, ana, document.id);
  async function putBack(): Promise<void> {
    await rewrite('No child is detained.');
    test.setNow('2026-11-26T13:00:00Z');
    await askAgain(ctx);
  }

  it('is written while it is asked', async () => {
    await write();
    expect(await toBram()).toHaveLength(1);
    expect(await post()).toHaveLength(1);
  });

  it.each([
    ['it was answered', () => take('live-with')],
    ['it was taken back', () => take('taken-back')],
    ['its words are back', putBack],
    ['the text is frozen', freeze],
  ])('is not when %s, and stands in the list', async (_when, change) => {
    await change();
    await write();
    expect(await toBram()).toEqual([]);
    expect(await reasons()).toContain('askedAgain');
  });

  it('is taken back when it was answered while the mail waited', async () => {
    await write();
    await take('live-with');
    expect(await post()).toEqual([]);
    await write('2026-11-27T09:00:00Z');
    expect(await toBram()).toEqual([]);
  });
});

describe('a mail that brings a text to be read', () => {
  const times = (text: string) => text.split('No child is detained.').length - 1;

  it('brings it once, as it is open now', async () => {
    await move('take-back');
    await move('ask-for-comments');
    await move('take-back');
    await move('ask-for-comments');
    await write();
    const [mail, ...others] = await toBram();
    expect(others).toEqual([]);
    expect(times(mail!.text)).toBe(1);
    expect(mail!.subject).toBe('“Always a child first” is open for comments');
    expect(await reasons()).toEqual(['toRead', 'toRead']);
  });

  it('brings none that is not open any more, also when it waited', async () => {
    await move('take-back');
    await move('ask-for-comments');
    await write();
    expect(await toBram()).toHaveLength(1);
    await move('take-back');
    expect(await post()).toEqual([]);
    expect(await toBram()).toEqual([]);
    expect(await reasons()).toEqual(['toRead']);
  });
});

describe('a mail that names the end of a review', () => {
  it('names the date that stands', async () => {
    await date('2026-12-04T18:00');
    await date('2026-12-11T18:00');
    await write();
    const [mail, ...others] = await toBram();
    expect(others).toEqual([]);
    expect(mail!.subject).toContain('11 Dec');
    await date('2026-12-04T18:00');
    expect(await post()).toEqual([]);
    await write('2026-11-30T08:00:00Z');
    const [newest] = await post();
    expect(newest!.subject).toContain('4 Dec');
  });

  it('names none when it was taken away, or lies behind', async () => {
    await date('2026-12-04T18:00');
    await date(null);
    await write();
    await date('2026-11-27T18:00');
    await write('2026-11-30T08:00:00Z');
    expect(await toBram()).toEqual([]);
    expect(await reasons()).toEqual(['dated', 'dated']);
  });

  it('says that it is near only for the date that stands, while the text is open', async () => {
    await date('2026-11-30T12:00');
    test.setNow('2026-11-27T06:30:00Z');
    expect(await remindOfReviews(ctx)).toBe(1);
    await date('2026-12-11T18:00');
    await write();
    const [mail] = await toBram();
    expect(mail!.text).not.toContain('close soon');
    expect(mail!.subject).toContain('11 Dec');
    expect(await reasons()).toContain('endsSoon');
  });
});
