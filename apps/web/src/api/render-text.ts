import type { TextRenderer } from '@undersigned/services';
import { knownLocale } from '@/i18n/locale';
import { htmlOf, textOf } from './write-content';

/** A frozen text as a receipt mail carries it. */
export const renderText: TextRenderer = (source) => {
  const language = knownLocale(source.language) ?? 'en';
  return { text: textOf(source, language), html: htmlOf(source, language) };
};
