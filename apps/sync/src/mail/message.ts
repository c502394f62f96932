import type { Mail } from '@undersigned/domain';
import type { SendMailOptions } from 'nodemailer';

/** The mail as nodemailer takes it. Its id comes from the key, so a second delivery is seen to be the same mail. */
export function messageOf(mail: Mail, from: string): SendMailOptions {
  return {
    from: { name: mail.fromName, address: from },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${from.split('@')[1] ?? 'localhost'}>`,
    date: mail.createdAt,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
