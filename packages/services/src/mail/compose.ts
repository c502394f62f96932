import type { InterfaceLanguage, PageLanguage } from '@undersigned/domain';
import type { Catalogue } from '../message/en.js';
import { pageMails, type PageMailKind } from '../message/page-catalogue.js';
import { messagesIn, pageMessagesIn } from '../message/sentence.js';
import { layOut, type LaidOut } from './layout.js';

/** Every mail we send; its words stand in the catalogue under the same name. */
export type MailKind = keyof Catalogue['mail'];

/** A mail and its language: one to somebody who signed on a public page speaks as many languages as that page. */
export type MailIn =
  { kind: PageMailKind; language: PageLanguage } | { kind: MailKind; language: InterfaceLanguage };

/** What a person writes at the head of a mail, in their own words. */
export interface OwnWords {
  subject: string;
  /** In a language of its own; null for the product's, in the mail's language. */
  salutation: { text: string; language: string } | null;
  /** An empty line begins a paragraph. */
  note: string;
}

export interface MailContents {
  /** What fills the gaps of the sentences. Anything a person typed is made inert here. */
  values: Record<string, string | number>;
  /** Where the one button leads. */
  url: string;
  /** A second, plain link under the button, in the mail's language. */
  other?: { label: string; url: string };
  /** A text that belongs into the mail itself, in both forms and its own language; `html` is trusted. */
  body?: { text: string; html: string; language?: string };
  /** Stand before all other words, and are left as they were typed. */
  own?: OwnWords;
}

/**
 * A mail in the receiver's language: subject, plain text and HTML that say the same. No images, no tracking,
 * one button.
 */
export function composeMail(
  mail: MailIn,
  { values, url, other, body, own }: MailContents,
): { subject: string } & LaidOut {
  const { language } = mail;
  const inert = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, inertValue(value)]));
  const say = (part: MailPart) => sentenceOf(mail, part, inert);
  const subject = own ? oneLine(own.subject) : say('subject');
  return {
    subject,
    ...layOut({
      language,
      title: subject,
      salutation: own && (own.salutation ?? ownSalutation(mail)),
      before: [...(own ? paragraphs(own.note.replaceAll('\r\n', '\n')) : []), ...paragraphs(say('before'))],
      body,
      button: { label: say('button'), url },
      other,
      after: paragraphs(say('after')),
    }),
  };
}

type MailPart = 'subject' | 'before' | 'button' | 'after';

const sentenceOf = (mail: MailIn, part: MailPart, values: Record<string, string | number>): string =>
  isPageMail(mail)
    ? pageMessagesIn(mail.language)(`mail.${mail.kind}.${part}`, values)
    : messagesIn(mail.language)(`mail.${mail.kind}.${part}`, values);

const isPageMail = (mail: MailIn): mail is { kind: PageMailKind; language: PageLanguage } =>
  pageMails.some((kind) => kind === mail.kind);

/** Where whoever wrote the note wrote none. */
const ownSalutation = (mail: MailIn) =>
  isPageMail(mail)
    ? undefined
    : { text: messagesIn(mail.language)('delivery.salutation'), language: mail.language };

const paragraphs = (text: string) => text.split(/\n[ \t]*\n\s*/).filter((paragraph) => paragraph !== '');

const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** One line, and nothing in it that a mail reader would turn into a link: a name is not a place to lead people. */
function inertValue(value: string | number): string | number {
  if (typeof value === 'number') return value;
  return oneLine(value)
    .replace(/\b[a-z][a-z0-9+.-]*:\/\//gi, '')
    .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, '.\u200b')
    .trim();
}
