import { createHash } from 'node:crypto';
import type { Transaction } from '@undersigned/db';
import { attachmentsFit, type Mail, type MailAttachment } from '@undersigned/domain';
import type { Context } from '../context.js';
import { orRefuse } from '../refusal/refused.js';
import { composeMail, type MailContents, type MailIn } from './compose.js';

/** A mail that is to be written. */
export type Letter = MailIn & Envelope;

interface Envelope extends MailContents {
  /** Two letters with one key are one letter. */
  key: string;
  to: string;
  /** The coalition in whose name we write; null where none is meant yet. */
  fromName: string | null;
  /** Where an answer goes, for a letter that a person wrote. */
  replyTo?: string;
  /** Where one POST ends such mails. */
  unsubscribeUrl?: string;
  /** Where nobody is to be disturbed before; at once when it is left out. */
  notBefore?: Date;
  /** Files that travel with it. */
  attachments?: readonly MailAttachment[];
}

/**
 * Puts a mail in the outbox, in the transaction of the change it tells of; apps/sync sends it. Gives its id.
 * Throws `Refused` attachments_too_large.
 */
export async function queueMail(ctx: Context, tx: Transaction, letter: Letter): Promise<Mail['id']> {
  const { key, to, fromName, replyTo = null, unsubscribeUrl = null } = letter;
  const { language, notBefore, attachments = [] } = letter;
  orRefuse(attachmentsFit(attachments));
  const id = ctx.newId('mail');
  await tx.mail.queue(
    {
      id,
      key,
      to,
      fromName: fromName ?? 'Undersigned',
      replyTo,
      unsubscribeUrl,
      language,
      ...composeMail(letter, letter),
      createdAt: ctx.now(),
    },
    notBefore,
    attachments.map((file) => ({ ...file, hash: sha256(file.bytes) })),
  );
  return id;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
