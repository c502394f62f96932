import { createTransport } from 'nodemailer';
import type { Post } from './deliver.js';
import { messageOf } from './message.js';

/** Hands mails to the SMTP server at `url`, over a few connections that stay open. */
export function smtpPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    deliver: async (mail, attachments) => void (await transport.sendMail(messageOf(mail, attachments, from))),
    close: () => transport.close(),
  };
}
