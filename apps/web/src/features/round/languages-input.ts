import { pageLanguages, type PageLanguage } from '@undersigned/domain';
import { formText } from '@/server/form-text';

/**
 * A box that is not ticked is not sent. `languages` says that the boxes were asked; until then it names, with spaces
 * between them, the languages whose boxes are ticked from the start.
 */
export const askedOfBoxes = 'asked';

/** The name of the box of one language. */
export const languageBox = (language: PageLanguage): string => `languages.${language}`;

/** The languages that a form of a round names. */
export function languagesIn(form: { get(name: string): unknown }): string[] {
  const given = formText(form, 'languages');
  if (given !== askedOfBoxes) return given.split(' ');
  return pageLanguages.filter((language) => formText(form, languageBox(language)) !== '');
}
