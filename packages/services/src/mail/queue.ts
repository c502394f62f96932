import type { Transaction } from '@undersigned/db';
import type { InterfaceLanguage } from '@undersigned/domain';
import type { Context } from '../context.js';
import { composeMail, type MailContents, type MailKind } from './compose.js';

export interface Letter extends MailContents {
  kind: MailKind;
  /** Two letters with one key are one letter. */
  key: string;
  to: string;
  /** The coalition in whose name we write; null where none is meant yet. */
  fromName: string | null;
  language: InterfaceLanguage;
  /** Where nobody is to be disturbed before; at once when it is left out. */
  notBefore?: Date;
}

/** Puts a mail in the outbox, in the transaction of the change it tells of; apps/sync sends it. */
export async function queueMail(ctx: Context, tx: Transaction, letter: Letter): Promise<void> {
  const { kind, key, to, fromName, language, notBefore } = letter;
  const mail = {
    id: ctx.newId('mail'),
    key,
    to,
    fromName: fromName ?? 'Undersigned',
    language,
    ...composeMail(language, kind, letter),
    createdAt: ctx.now(),
  };
  await tx.mail.queue(mail, notBefore);
}
