import type { Id } from '../id.js';

/**
 * What a link is for; one link opens one thing. `sign-in` is mailed and asks for a sign that a person holds
 * the mailbox; `sign-in-handed` was given by the operator, who has seen to that.
 */
export type LinkPurpose =
  | 'set-up'
  | 'sign-in'
  | 'sign-in-handed'
  | 'sign-on'
  | 'second'
  | 'invitation'
  | 'unsubscribe'
  | 'guest'
  | 'document-ticket';

/** A secret address that works once. Only the hash of its secret is kept. */
export interface Link {
  id: Id<'link'>;
  purpose: LinkPurpose;
  /** What it opens: a mail address, a sign-on's id, …; its meaning belongs to the purpose. */
  subject: string;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}
