import type { Mail, MailAttachment } from '@undersigned/domain';
import type { SendMailOptions } from 'nodemailer';

/** The mail as nodemailer takes it. Its id comes from the key, so a second delivery is seen to be the same mail. */
export function messageOf(mail: Mail, attachments: readonly MailAttachment[], from: string): SendMailOptions {
  return {
    from: { name: mail.fromName, address: from },
    to: { name: '', address: mail.to },
    replyTo: mail.replyTo ? { name: mail.fromName, address: mail.replyTo } : undefined,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: attachments.map(({ name, contentType, bytes }) => ({
      filename: name,
      contentType,
      content: Buffer.from(bytes),
    })),
    messageId: `<${mail.id}@${from.split('@')[1] ?? 'localhost'}>`,
    date: mail.createdAt,
    headers: {
      // A mail that wants an answer was written by a person, and must not pass for an automatic one.
      ...(mail.replyTo ? {} : { 'Auto-Submitted': 'auto-generated' }),
      'Content-Language': mail.language,
      ...(mail.unsubscribeUrl && {
        // On one line: some mail programs do not look for the address on a second one.
        'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
