import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { until } from './until.js';

export interface ReceivedMail {
  file: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The addresses in it, in order. */
  links: string[];
  /** What is attached. */
  files: { name: string; content: Buffer }[];
}

/** The mails that a product without a mail server wrote to its data folder. */
export function mailbox(dataDir: string) {
  const folder = join(dataDir, 'mail');
  const seen = new Set<string>();
  const known = new Map<string, Promise<ReceivedMail>>();

  async function all(): Promise<ReceivedMail[]> {
    const files = existsSync(folder) ? readdirSync(folder).filter(isWhole) : [];
    return Promise.all(files.sort().map(readOnce));
  }

  function readOnce(file: string): Promise<ReceivedMail> {
    const mail = known.get(file) ?? read(join(folder, file));
    known.set(file, mail);
    return mail;
  }

  return {
    all,
    /** Waits until at least so many mails have such a subject, and gives every one that has it. */
    about: (subject: RegExp, count: number): Promise<ReceivedMail[]> =>
      until(
        `${count} mails about ${subject}`,
        async () => {
          const found = (await all()).filter((one) => subject.test(one.subject));
          return found.length >= count ? found : null;
        },
        60_000,
      ),
    /**
     * Waits for a mail to this address that was not taken before, and takes it; with `about` only one that has these
     * words in its subject or in one of its links.
     */
    take: (to: string, about = ''): Promise<ReceivedMail> =>
      until(`a mail to ${to}`, async () => {
        const isIt = (one: ReceivedMail) =>
          one.to.includes(to) && [one.subject, ...one.links].some((words) => words.includes(about));
        const mail = (await all()).find((one) => isIt(one) && !seen.has(one.file));
        if (mail) seen.add(mail.file);
        return mail;
      }),
  };
}

/** The first address of a mail that leads to this part of the product. */
export function linkIn(links: string[], path: string): string {
  const link = links.find((address) => address.includes(path));
  if (!link) throw new Error(`no link to ${path} among ${links.join(' ')}`);
  return link;
}

/** A mail that is still being written has a name with a dot in front. */
const isWhole = (name: string) => name.endsWith('.eml') && !name.startsWith('.');

async function read(file: string): Promise<ReceivedMail> {
  const mail = await simpleParser(readFileSync(file));
  const text = mail.text ?? '';
  return {
    file,
    to: mail.to?.text ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html || '',
    links: [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([address]) => address),
    files: mail.attachments.map(({ filename = '', content }) => ({ name: filename, content })),
  };
}
