import type { Mail, MailAttachment } from '@undersigned/domain';
import type { Context } from '../context.js';
import { takeBackUnreadable } from '../notice/mail-due.js';
import { takeBackFromGuest } from '../notice/mail-guests.js';
import { takeBackOvertaken } from '../round/undecided-mail.js';

/** Attempts after which a mail is given up; with the pauses below that is after about a day. */
const mostAttempts = 14;
const firstPauseMs = 5_000;
const longestPauseMs = 4 * 60 * 60_000;
const perLook = 20;
/** A mail server answers each slowly and several at a time; what is noted of them meanwhile shares a commit. */
const atOnce = 4;

/** Hands one mail with its files to whoever carries it. Throws when it was not taken. */
export type Deliver = (mail: Mail, attachments: readonly MailAttachment[]) => Promise<void>;

/**
 * Sends what is due in the outbox, a few at a time and the oldest first, and gives what became of each mail. At least
 * once: a process that dies between delivery and note sends the mail again, with the same message id.
 */
export async function sendDueMails(ctx: Context, deliver: Deliver): Promise<Sending[]> {
  const due = await ctx.db.read.mail.due(ctx.now(), perLook);
  const sendings: Sending[] = [];
  const sendNext = async () => {
    for (let mail = due.shift(); mail; mail = due.shift()) sendings.push(await send(ctx, deliver, mail));
  };
  await Promise.all(Array.from({ length: atOnce }, sendNext));
  return sendings;
}

/** What became of one attempt; `error` is for the log's eyes and may quote an address. */
export type Sending =
  | { kind: 'sent'; id: Mail['id'] }
  /**
   * It told of something its reader may not read any more, and will be written anew without that, if at all; or it
   * asked for what was done while it waited.
   */
  | { kind: 'taken-back'; id: Mail['id'] }
  | { kind: 'postponed' | 'given-up'; id: Mail['id']; error: unknown };

async function send(ctx: Context, deliver: Deliver, mail: Mail): Promise<Sending> {
  for (const takeBack of [takeBackUnreadable, takeBackFromGuest, takeBackOvertaken]) {
    if (await takeBack(ctx, mail)) return { kind: 'taken-back', id: mail.id };
  }
  try {
    await deliver(mail, await ctx.db.read.mail.attachments(mail.id));
  } catch (error) {
    return { kind: await noteFailure(ctx, mail), id: mail.id, error };
  }
  await ctx.db.transact((tx) => tx.mail.markSent(mail.id, ctx.now()));
  return { kind: 'sent', id: mail.id };
}

async function noteFailure(ctx: Context, { id, state }: Mail): Promise<'postponed' | 'given-up'> {
  const attempts = (state.kind === 'queued' ? state.attempts : 0) + 1;
  if (attempts >= mostAttempts) {
    await ctx.db.transact((tx) => tx.mail.giveUp(id, attempts));
    return 'given-up';
  }
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
  const again = new Date(ctx.now().getTime() + pause);
  await ctx.db.transact((tx) => tx.mail.postpone(id, attempts, again));
  return 'postponed';
}
