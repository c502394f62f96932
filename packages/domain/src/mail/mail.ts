import type { Id } from '../id.js';
import type { PageLanguage } from '../language.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';

/** A mail in the outbox: written in the transaction of the change that asks for it, sent by apps/sync. */
export interface Mail {
  id: Id<'mail'>;
  /** Two mails with the same key are one mail: what makes a retried transaction send once. */
  key: string;
  to: string;
  fromName: string;
  /** Where an answer goes, for a mail a person wrote; null where nobody would read one. */
  replyTo: string | null;
  /** Where one POST ends such mails; null for a mail nobody can do without. */
  unsubscribeUrl: string | null;
  subject: string;
  text: string;
  html: string;
  language: PageLanguage;
  createdAt: Date;
  state: MailState;
}

export type MailState =
  | { kind: 'queued'; attempts: number; nextAttemptAt: Date }
  | { kind: 'sent'; at: Date }
  | { kind: 'failed'; attempts: number };

/** A file that travels with a mail. */
export interface MailAttachment {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** What all files of one mail may weigh together; most mail servers take 10 MB, and base64 adds a third. */
export const largestAttachmentsMegabytes = 7;

/** Whether these files can travel in one mail. */
export function attachmentsFit(attachments: readonly Pick<MailAttachment, 'bytes'>[]): Result<null> {
  const total = attachments.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total <= largestAttachmentsMegabytes * 1024 * 1024) return accepted(null);
  return refused('attachments_too_large', { values: { megabytes: largestAttachmentsMegabytes } });
}
