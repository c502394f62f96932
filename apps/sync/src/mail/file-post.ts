import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Post } from './deliver.js';
import { messageOf } from './message.js';

/**
 * Writes each mail as one .eml file, named by time and id, for installations without a mail server. The file
 * appears whole: a reader of the folder never meets half a mail.
 */
export function filePost(folder: string, from: string): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    deliver: async (mail, attachments) => {
      const { message } = await transport.sendMail(messageOf(mail, attachments, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${mail.createdAt.toISOString().replaceAll(':', '-')}-${mail.id}.eml`;
      const unfinished = join(folder, `.${name}`);
      const file = await open(unfinished, 'w', 0o600);
      try {
        await file.writeFile(message as Buffer); // `buffer: true` makes it one
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, name));
    },
    close: () => undefined,
  };
}
