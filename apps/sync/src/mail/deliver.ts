import type { Mail, MailAttachment } from '@undersigned/domain';
import { filePost } from './file-post.js';
import { smtpPost } from './smtp-post.js';

/** Where mails go, and whose address they carry; the name beside it is the mail's own. */
export interface MailRoute {
  from: string;
  to: { kind: 'smtp'; url: string } | { kind: 'files'; folder: string };
}

export interface Post {
  /** Resolves once somebody else, or the disk, answers for the mail. Throws when nobody does. */
  deliver(mail: Mail, attachments: readonly MailAttachment[]): Promise<void>;
  close(): void;
}

export function openPost({ from, to }: MailRoute): Post {
  switch (to.kind) {
    case 'smtp':
      return smtpPost(to.url, from);
    case 'files':
      return filePost(to.folder, from);
  }
}
