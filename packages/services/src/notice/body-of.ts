import type { InterfaceLanguage } from '@undersigned/domain';
import { escapeHtml } from '../mail/layout.js';
import { messagesIn } from '../message/sentence.js';
import type { ToldNotice } from './tell.js';
import { noticeSentence } from './sentence-of.js';

/**
 * The passages and the words of some notices, for those who read them in the mail and never come in. Each of several
 * begins with its sentence; one alone has it over the mail.
 */
export function bodyOf(
  notices: ToldNotice[],
  language: InterfaceLanguage,
  timeZone: string,
): { text: string; html: string } | undefined {
  const parts = notices.map((notice) => linesOf(notice, language, timeZone, notices.length > 1));
  const filled = parts.filter((lines) => lines.length > 0);
  if (filled.length === 0) return undefined;
  return {
    text: filled.map((lines) => lines.map(({ text }) => text).join('\n\n')).join('\n\n* * *\n\n'),
    html: filled.map((lines) => lines.map(htmlOf).join('\n')).join('\n<hr>\n'),
  };
}

interface Line {
  isHead?: true;
  text: string;
  /** The language of the text that is quoted. */
  language?: string;
}

function linesOf(
  notice: ToldNotice,
  language: InterfaceLanguage,
  timeZone: string,
  withSentence: boolean,
): Line[] {
  const t = messagesIn(language);
  const { quote, words, document } = notice;
  return [
    ...(withSentence ? [{ isHead: true, text: noticeSentence(notice, language, timeZone) } as const] : []),
    ...(quote === null
      ? []
      : [{ text: t('notice.quote', { quote: shortened(quote) }), language: document.language }]),
    ...(words === null ? [] : [{ text: words }]),
  ];
}

const longestQuote = 400;

const shortened = (quote: string): string =>
  quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/u, '')}…`;

function htmlOf({ isHead, text, language }: Line): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  const inner = isHead ? `<strong>${words}</strong>` : words;
  return `<p${language ? ` lang="${escapeHtml(language)}"` : ''} dir="auto">${inner}</p>`;
}
