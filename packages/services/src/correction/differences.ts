import { directionOf, type PageLanguage, type Passage } from '@undersigned/domain';
import { wordChanges, type WordChange } from '@undersigned/editor/schema';
import { escapeHtml } from '../mail/layout.js';
import { pageMessagesIn } from '../message/sentence.js';

/** What changed between two editions, for a mail or a page without scripts. */
export interface ToldDifferences {
  text: string;
  /** Trusted: everything that somebody wrote is escaped. */
  html: string;
}

/**
 * Tells every passage in which two editions differ, in a reader's language: where it stands, what it said, and what
 * it says now. In HTML what went is struck and what came underlined, as `del` and `ins`; `textLanguage` is that of
 * the text.
 */
export function tellDifferences(
  passages: readonly Passage[],
  language: PageLanguage,
  textLanguage: string,
): ToldDifferences {
  return {
    text: passages.map((passage) => plainPassage(passage, language)).join('\n\n'),
    html: passages.map((passage) => htmlPassage(passage, language, textLanguage)).join('\n'),
  };
}

/** "Paragraph 9", "The title", …; what came, went or was only formatted otherwise is said beside it. */
export function passageTitle({ place, kind }: Passage, language: PageLanguage): string {
  const translate = pageMessagesIn(language);
  const where = translate(`correction.place.${place.kind}`, { number: place.number ?? 'none' });
  return kind === 'changed' ? where : `${where} (${translate(`correction.${kind}`)})`;
}

function plainPassage(passage: Passage, language: PageLanguage): string {
  const translate = pageMessagesIn(language);
  const lines = [passageTitle(passage, language)];
  if (passage.kind === 'formatting') return [...lines, passage.after].join('\n');
  if (passage.kind !== 'added') lines.push(translate('correction.before'), passage.before);
  if (passage.kind !== 'removed') lines.push(translate('correction.after'), passage.after);
  return lines.join('\n');
}

function htmlPassage(passage: Passage, language: PageLanguage, textLanguage: string): string {
  const title = `<h3>${escapeHtml(passageTitle(passage, language))}</h3>`;
  const words = changesIn(passage).map(htmlChange).join('');
  const direction = directionOf(textLanguage);
  return `${title}\n<p lang="${escapeHtml(textLanguage)}" dir="${direction}">${words}</p>`;
}

/** The words of a passage with what became of each. */
export function changesIn(passage: Passage): WordChange[] {
  switch (passage.kind) {
    case 'changed':
      return wordChanges(passage.before, passage.after);
    case 'formatting':
      return [{ kind: 'same', text: passage.after }];
    case 'added':
      return [{ kind: 'come', text: passage.after }];
    case 'removed':
      return [{ kind: 'gone', text: passage.before }];
  }
}

function htmlChange({ kind, text }: WordChange): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>');
  if (kind === 'same') return words;
  return kind === 'gone' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}
