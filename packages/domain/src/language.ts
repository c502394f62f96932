import { z } from 'zod';

/** Languages of the interface and of mails. */
export const interfaceLanguages = ['en', 'fr'] as const;
export const interfaceLanguageSchema = z.enum(interfaceLanguages);
export type InterfaceLanguage = z.infer<typeof interfaceLanguageSchema>;

/** A BCP 47 tag as texts carry it: language, optional script and region ("fr", "sr-Latn", "pt-BR"). */
export const languageTagSchema = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/);

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a text in this language. */
export function directionOf(languageTag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(languageTag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
