import type { PageLanguage } from '@undersigned/domain';
import type { EditionSource } from '@undersigned/editor/schema';
import { escapeHtml, toHtml, toText, type FootnoteWords } from '@undersigned/export';
import type { TextRenderer } from '@undersigned/services';
import { wordsIn } from '@/public-page/words';

export interface EditionWords extends FootnoteWords {
  question: (label: string) => string;
}

/** The words around a text, in the language of the page it stands on. */
export function editionWords(locale: PageLanguage): EditionWords {
  const t = wordsIn(locale);
  return {
    footnotes: t('edition.text.footnotes'),
    footnote: (number) => t('edition.text.footnote', { number }),
    back: (number) => t('edition.text.back', { number }),
    question: (label) => t('edition.text.question', { label }),
  };
}

/**
 * An edition as HTML, escaped throughout: the text, or each question with its answer. On a page its headings follow
 * the page's h1 without leaving out a level; in a mail each keeps its own.
 */
export function editionHtml(source: EditionSource, words: EditionWords, on: 'page' | 'mail'): string {
  const placed = { words, withoutHoles: on === 'page' };
  if (source.kind !== 'response') return toHtml(source.body, { ...placed, headingShift: 1 });
  return source.questions
    .map(({ label, prompt, answer }, index) => {
      const heading = `<h2>${escapeHtml(words.question(label || String(index + 1)))}</h2>`;
      const asked = `<p><em>${escapeHtml(prompt)}</em></p>`;
      return heading + asked + toHtml(answer, { ...placed, headingShift: 2, idPrefix: `q${index + 1}-` });
    })
    .join('');
}

/** Writes an edition for a receipt, in both forms of a mail, with the words of that mail's language. */
export function receiptRenderer(locale: PageLanguage): TextRenderer {
  const words = editionWords(locale);
  return (source) => ({ text: editionText(source, words), html: editionHtml(source, words, 'mail') });
}

function editionText(source: EditionSource, words: EditionWords): string {
  if (source.kind !== 'response') return toText(source.body);
  return source.questions
    .map(({ label, prompt, answer }, index) =>
      [words.question(label || String(index + 1)), prompt, toText(answer)].join('\n\n'),
    )
    .join('\n\n');
}
