import type { Mail, MailAttachment, SignedIn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

/** The newest mails, for the operator of an installation without a mail server. Throws not_found to others. */
export async function listMails(ctx: Context, { person }: SignedIn, limit = 100): Promise<Mail[]> {
  if (!person.isOperator) throw Refused.because('not_found');
  return ctx.db.read.mail.latest(limit);
}

/** One mail with its files, for the operator. Throws not_found to others. */
export async function readMail(
  ctx: Context,
  { person }: SignedIn,
  id: Mail['id'],
): Promise<{ mail: Mail; attachments: MailAttachment[] }> {
  const mail = person.isOperator ? await ctx.db.read.mail.byId(id) : null;
  if (!mail) throw Refused.because('not_found');
  return { mail, attachments: await ctx.db.read.mail.attachments(id) };
}
