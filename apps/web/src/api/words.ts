import type { InterfaceLanguage, PageLanguage } from '@undersigned/domain';
import type { FootnoteWords } from '@undersigned/export';
import { createTranslator } from 'next-intl';
import ar from '../../messages/ar/page/api.json';
import de from '../../messages/de/page/api.json';
import en from '../../messages/en/page/api.json';
import fr from '../../messages/fr/page/api.json';

const catalogues = { en, fr, de, ar };

/**
 * The words that stand in files: those of the API, and those that a public page offers. The types of next-intl know the
 * languages of the workspace only (i18n/messages.d.ts); its formatter knows every one.
 */
export const wordsIn = (language: PageLanguage) =>
  createTranslator({ locale: language as InterfaceLanguage, messages: catalogues[language] });

/** What the list of footnotes says in a page of this language. */
export function footnoteWords(language: PageLanguage): FootnoteWords {
  const t = wordsIn(language);
  return {
    footnotes: t('footnotes.heading'),
    footnote: (number) => t('footnotes.reference', { number }),
    back: (number) => t('footnotes.back', { number }),
  };
}
