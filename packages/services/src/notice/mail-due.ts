import type { Stores, Transaction } from '@undersigned/db';
import { mailingOf, type Coalition, type Id, type Mail, type Notice, type Person } from '@undersigned/domain';
import type { Context } from '../context.js';
import { createLink } from '../link/create.js';
import { queueMail } from '../mail/index.js';
import { messagesIn } from '../message/sentence.js';
import { bodyOf, carriesText } from './body-of.js';
import { noticeSentence } from './sentence-of.js';
import { askingNow } from './asking-now.js';
import { readableNow, tellNotices, type ToldNotice } from './tell.js';
import { TextsToSend } from './texts-to-send.js';
import { unsubscribeMinutes } from './unsubscribe.js';

const peopleAtOnce = 200;
const keyPrefix = 'notice:';

/**
 * Writes the mails that are due, one for each person and coalition, and gives how many. Notices and mail move in one
 * transaction: of two processes one writes it, and one that dies before it commits has written nothing.
 */
export async function mailDueNotices(ctx: Context): Promise<number> {
  const texts = new TextsToSend();
  let written = 0;
  for (const who of await ctx.db.read.notice.whoIsDue(ctx.now(), peopleAtOnce)) {
    if (await ctx.db.transact((tx) => mailPerson(ctx, tx, who, texts))) written++;
  }
  return written;
}

async function mailPerson(
  ctx: Context,
  tx: Transaction,
  { personId, coalitionId }: Pick<Notice, 'personId' | 'coalitionId'>,
  texts: TextsToSend,
): Promise<boolean> {
  const person = await tx.person.byId(personId);
  const coalition = await tx.coalition.byId(coalitionId);
  const due = await tx.notice.due(personId, coalitionId, ctx.now());
  const unread = due.filter(({ readAt }) => readAt === null);
  const told = person && coalition ? await wanted(tx, person, unread, ctx.now()) : [];
  const mailId =
    person && coalition && told.length > 0 ? await queue(ctx, tx, person, coalition, told, texts) : null;
  const seqs = new Set(told.map(({ seq }) => seq));
  for (const notice of due) {
    const isMailed = mailId !== null && seqs.has(notice.seq);
    await tx.notice.changeMailing(
      notice,
      'waiting',
      isMailed ? { kind: 'mailed', mailId } : { kind: 'dropped' },
    );
  }
  return mailId !== null;
}

/** What the person may read, wants to be written about, and is still asked for, now. */
async function wanted(stores: Stores, person: Person, notices: Notice[], now: Date): Promise<ToldNotice[]> {
  const setting = await stores.noticeSetting.of(person.id);
  const asked: Notice[] = [];
  for (const notice of notices) {
    const isQuiet = await stores.noticeSetting.isQuiet(person.id, notice.documentId);
    const mailing = mailingOf(notice.reason, { setting, isQuiet, timeZone: person.timeZone }, now);
    if (mailing.kind === 'waiting') asked.push(notice);
  }
  return tellNotices(stores, await askingNow(stores, await readableNow(stores, asked), now));
}

async function queue(
  ctx: Context,
  tx: Transaction,
  person: Person,
  coalition: Coalition,
  told: ToldNotice[],
  texts: TextsToSend,
): Promise<Id<'mail'>> {
  const [first] = told;
  if (!first) throw new Error('a mail of no notices');
  const { language, timeZone } = person;
  const { secret } = await createLink(ctx, tx, {
    purpose: 'unsubscribe',
    subject: person.id,
    minutes: unsubscribeMinutes,
  });
  const unsubscribeUrl = `${ctx.baseUrl}/u/${secret}`;
  const isOne = told.length === 1;
  return queueMail(ctx, tx, {
    kind: isOne ? 'notice' : 'notices',
    key: `${keyPrefix}${person.id}:${first.seq}`,
    to: person.email,
    fromName: coalition.name,
    language,
    values: {
      sentence: noticeSentence(first, language, timeZone),
      coalition: coalition.name,
      count: told.length,
    },
    body: bodyOf(told, {
      language,
      timeZone,
      addressOf: ({ path }) => `${ctx.baseUrl}${path}`,
      texts: await texts.read(
        tx,
        told.filter(carriesText).map(({ document }) => document.id),
      ),
    }),
    url: isOne ? `${ctx.baseUrl}${first.path}` : `${ctx.baseUrl}/c/${coalition.slug}/for-me`,
    other: { label: messagesIn(language)('notice.unsubscribe'), url: `${unsubscribeUrl}?lang=${language}` },
    unsubscribeUrl,
  });
}

/**
 * Takes back a queued mail that tells its reader of something they may not, or do not want to, read any more, or asks
 * for what is done; what is left is written anew. False for a mail that may go out.
 */
export async function takeBackUnreadable(ctx: Context, { id, key, to }: Mail): Promise<boolean> {
  if (!key.startsWith(keyPrefix)) return false;
  return ctx.db.transact(async (tx) => {
    const notices = await tx.notice.ofMail(id);
    const person = await tx.person.byEmail(to);
    const told = person ? await wanted(tx, person, notices, ctx.now()) : [];
    if (told.length === notices.length && notices.length > 0) return false;
    if (!(await tx.mail.takeBack(id))) return false;
    const seqs = new Set(told.map(({ seq }) => seq));
    for (const notice of notices) {
      const again = { kind: 'waiting', dueAt: ctx.now() } as const;
      await tx.notice.changeMailing(notice, 'mailed', seqs.has(notice.seq) ? again : { kind: 'dropped' });
    }
    return true;
  });
}
