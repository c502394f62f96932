import type { DocumentId, InterfaceLanguage } from '@undersigned/domain';
import { escapeHtml } from '../mail/layout.js';
import { messagesIn } from '../message/sentence.js';
import type { ToldNotice } from './tell.js';
import { noticeSentence } from './sentence-of.js';

/**
 * The passages, the words and the texts of some notices, for those who read them in the mail and never come in. Each
 * of several begins with its sentence and ends with its address; one alone has them over and under the mail.
 */
export function bodyOf(
  notices: ToldNotice[],
  { language, timeZone, addressOf, texts }: Reading,
): { text: string; html: string } | undefined {
  const isOne = notices.length === 1;
  const parts = notices.map((notice) => {
    const address = isOne ? null : addressOf(notice);
    const lines = [
      ...(isOne ? [] : [{ kind: 'head' as const, text: noticeSentence(notice, language, timeZone) }]),
      ...linesOf(
        notice,
        messagesIn(language),
        carriesText(notice) ? (texts.get(notice.document.id) ?? []) : [],
      ),
      ...(address === null ? [] : [{ kind: 'link' as const, text: address }]),
    ];
    return { text: lines.map(({ text }) => text).join('\n\n'), html: lines.map(htmlOf).join('\n') };
  });
  const filled = parts.filter(({ text }) => text !== '');
  if (filled.length === 0) return undefined;
  return {
    text: filled.map(({ text }) => text).join('\n\n* * *\n\n'),
    html: filled.map(({ html }) => html).join('\n<hr>\n'),
  };
}

/** For whom it is written, and the texts that belong into the mail, by document. */
export interface Reading {
  language: InterfaceLanguage;
  timeZone: string;
  /** Where a notice is read and answered; null where the one button of the mail is the way in. */
  addressOf: (notice: ToldNotice) => string | null;
  texts: ReadonlyMap<DocumentId, string[]>;
}

/** Whether the whole text is news, and not only a passage of it. */
export const carriesText = ({ reason }: Pick<ToldNotice, 'reason'>): boolean =>
  reason === 'toRead' || reason === 'published';

interface Line {
  kind: 'head' | 'words' | 'link';
  text: string;
  /** The language of the text that is quoted. */
  language?: string;
}

function linesOf(
  { quote, words, proposed, document: { language } }: ToldNotice,
  t: ReturnType<typeof messagesIn>,
  text: string[],
): Line[] {
  const lines: Line[] = [];
  if (quote !== null)
    lines.push({ kind: 'words', text: t('notice.quote', { quote: shortened(quote) }), language });
  if (proposed !== null) {
    lines.push(
      proposed === ''
        ? { kind: 'words', text: t('notice.takenOut') }
        : { kind: 'words', text: t('notice.proposed', { words: proposed }), language },
    );
  }
  if (words !== null) lines.push({ kind: 'words', text: words });
  return [...lines, ...text.map((block) => ({ kind: 'words' as const, text: block, language }))];
}

const longestQuote = 400;

const shortened = (quote: string): string =>
  quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/u, '')}…`;

function htmlOf({ kind, text, language }: Line): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  switch (kind) {
    case 'head':
      return `<p dir="auto"><strong>${words}</strong></p>`;
    case 'link':
      return `<p><a href="${words}">${words}</a></p>`;
    case 'words':
      return `<p${language ? ` lang="${escapeHtml(language)}"` : ''} dir="auto">${words}</p>`;
  }
}
