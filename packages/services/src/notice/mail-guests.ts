import type { Transaction } from '@undersigned/db';
import {
  formatMoment,
  type Document,
  type GuestAnswers,
  type GuestLink,
  type Mail,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { guestOfNews, newsKey } from '../guest/mail-keys.js';
import { createLink } from '../link/create.js';
import { queueMail } from '../mail/index.js';
import { messagesIn } from '../message/sentence.js';
import { bodyOf, carriesText } from './body-of.js';
import { answersOf, guestNews } from './guest-news.js';
import { noticeSentence } from './sentence-of.js';
import type { ToldNotice } from './tell.js';
import { TextsToSend } from './texts-to-send.js';
import { unsubscribeMinutes } from './unsubscribe.js';

const guestsAtOnce = 200;

/**
 * Writes the mails to guests that are due, one for each, and gives how many. What is noted and the mail move in one
 * transaction, as with members.
 */
export async function mailDueGuests(ctx: Context): Promise<number> {
  const texts = new TextsToSend();
  let written = 0;
  for (const { id, from } of await ctx.db.read.guestLink.newsDue(ctx.now(), guestsAtOnce)) {
    const isWritten = await ctx.db.transact(async (tx) => {
      if (!(await tx.guestLink.newsTold(id, from))) return false;
      const link = await tx.guestLink.byId(id);
      return link ? mailGuest(ctx, tx, link, from, texts) : false;
    });
    if (isWritten) written++;
  }
  return written;
}

/**
 * Takes back a queued mail to a guest whose link has ended or run out since it was written, or who wants none any
 * more. False for a mail that may go out.
 */
export async function takeBackFromGuest(ctx: Context, { id, key }: Mail): Promise<boolean> {
  const linkId = guestOfNews(key);
  if (linkId === null) return false;
  return ctx.db.transact(async (tx) => {
    const link = await tx.guestLink.byId(linkId);
    return link && answersOf(link, ctx.now()) ? false : tx.mail.takeBack(id);
  });
}

async function mailGuest(
  ctx: Context,
  tx: Transaction,
  link: GuestLink,
  from: number,
  texts: TextsToSend,
): Promise<boolean> {
  const answers = answersOf(link, ctx.now());
  const document = await tx.document.byId(link.documentId);
  if (!answers || !document) return false;
  const told = await guestNews(tx, link, document, { from, now: ctx.now() });
  const [first] = told;
  if (!first) return false;
  await queue(ctx, tx, { link, document, answers, told: [first, ...told.slice(1)] }, texts);
  return true;
}

interface News {
  link: GuestLink;
  document: Document;
  answers: GuestAnswers;
  told: [ToldNotice, ...ToldNotice[]];
}

async function queue(
  ctx: Context,
  tx: Transaction,
  { link, document, answers: { to, language }, told }: News,
  texts: TextsToSend,
): Promise<void> {
  const coalition = await tx.coalition.byId(document.coalitionId);
  if (!coalition) throw new Error('a text of no coalition');
  const { timeZone } = coalition;
  const door = await createLink(ctx, tx, {
    purpose: 'guest',
    subject: link.id,
    minutes: minutesLeft(link, ctx),
  });
  const unsubscribe = await createLink(ctx, tx, {
    purpose: 'unsubscribe',
    subject: link.id,
    minutes: unsubscribeMinutes,
  });
  const unsubscribeUrl = `${ctx.baseUrl}/u/${unsubscribe.secret}`;
  const [first] = told;
  await queueMail(ctx, tx, {
    kind: told.length === 1 ? 'guestNotice' : 'guestNotices',
    key: newsKey(link.id, first.seq),
    to,
    fromName: coalition.name,
    language,
    values: {
      sentence: noticeSentence(first, language, timeZone),
      coalition: coalition.name,
      title: document.title,
      count: told.length,
      until: formatMoment(link.expiresAt, { timeZone, locale: language }),
    },
    body: bodyOf(told, {
      language,
      timeZone,
      addressOf: () => null,
      texts: await texts.read(
        tx,
        told.filter(carriesText).map(() => document.id),
      ),
    }),
    url: `${ctx.baseUrl}/g/${door.secret}?lang=${language}`,
    other: { label: messagesIn(language)('notice.unsubscribe'), url: `${unsubscribeUrl}?lang=${language}` },
    unsubscribeUrl,
  });
}

const minutesLeft = ({ expiresAt }: GuestLink, ctx: Context): number =>
  (expiresAt.getTime() - ctx.now().getTime()) / 60_000;
