import type { Id } from '../id.js';
import type { InterfaceLanguage } from '../language.js';

/** A mail in the outbox: written in the transaction of the change that asks for it, sent by apps/sync. */
export interface Mail {
  id: Id<'mail'>;
  /** Two mails with the same key are one mail: what makes a retried transaction send once. */
  key: string;
  to: string;
  fromName: string;
  subject: string;
  text: string;
  html: string;
  language: InterfaceLanguage;
  createdAt: Date;
  state: MailState;
}

export type MailState =
  | { kind: 'queued'; attempts: number; nextAttemptAt: Date }
  | { kind: 'sent'; at: Date }
  | { kind: 'failed'; attempts: number };
