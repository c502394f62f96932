import type { InterfaceLanguage } from '@undersigned/domain';
import type { FootnoteWords } from '@undersigned/export';
import { createTranslator } from 'next-intl';
import en from '../../messages/en/api.json';
import fr from '../../messages/fr/api.json';

const catalogues = { en, fr };

/** The words the API itself puts into files. */
export const wordsIn = (language: InterfaceLanguage) =>
  createTranslator({ locale: language, messages: catalogues[language] });

/** What the list of footnotes says in a page of this language. */
export function footnoteWords(language: InterfaceLanguage): FootnoteWords {
  const t = wordsIn(language);
  return {
    footnotes: t('footnotes.heading'),
    footnote: (number) => t('footnotes.reference', { number }),
    back: (number) => t('footnotes.back', { number }),
  };
}
