import { z } from 'zod';

/** Languages of the workspace, and of mails to those who work in it. */
export const interfaceLanguages = ['en', 'fr'] as const;
export const interfaceLanguageSchema = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof interfaceLanguageSchema>;

/**
 * Languages of the public pages of a round, and of mails to those who sign there. They are more than the workspace
 * has: who works on a text chose to join a coalition that works in English or French, who is asked to sign did not.
 * Every language of the workspace is one of them; docs/decisions/0032 says how another one is added.
 */
export const pageLanguages = ['en', 'fr', 'de', 'ar'] as const;
export const pageLanguageSchema = z.enum(pageLanguages);
export type PageLanguage = z.infer<typeof pageLanguageSchema>;

/** A BCP 47 tag as texts carry it: language, optional script and region ("fr", "sr-Latn", "pt-BR"). */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/);

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a text in this language. */
export function directionOf(languageTag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(languageTag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** What stands between two things that are listed, with its space. */
export const commaOf: Record<PageLanguage, string> = { en: ', ', fr: ', ', de: ', ', ar: '، ' };

/**
 * The name of a language as it stands in a sentence of `reader`: "German", "allemand"; the tag itself for one that has
 * no name there.
 */
export function languageName(languageTag: string, reader: PageLanguage): string {
  const namer = namers.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
  namers.set(reader, namer);
  return namer.of(languageTag) ?? languageTag;
}

/** The same where it stands alone, with a capital: "Allemand"; in the language itself, "Français", "Deutsch". */
export function languageLabel(languageTag: string, reader: PageLanguage): string {
  const [first = '', ...rest] = languageName(languageTag, reader);
  return first.toLocaleUpperCase(reader) + rest.join('');
}

/** “English, French and Arabic”, as the language of the reader lists things. */
export const listed = (words: readonly string[], reader: PageLanguage): string =>
  new Intl.ListFormat(reader === 'en' ? 'en-GB' : reader).format(words);

const namers = new Map<PageLanguage, Intl.DisplayNames>();
