import { defaultTimeZone, formatMoment, type InterfaceLanguage, type Refusal } from '@undersigned/domain';
import { createTranslator } from 'use-intl/core';
import { en } from './en.js';
import { fr } from './fr.js';

const catalogues = { en, fr };

/** Made once: a translator keeps every sentence it has read. */
const translators = { en: translatorOf('en'), fr: translatorOf('fr') };

/** A translator over the services' own catalogue. */
export const messagesIn = (language: InterfaceLanguage) => translators[language];

function translatorOf(locale: InterfaceLanguage) {
  return createTranslator({ locale, messages: catalogues[locale], timeZone: defaultTimeZone });
}

/** What a refusal says to a person, in their language. */
export function sentence(refusal: Refusal, language: InterfaceLanguage): string {
  const values = { field: refusal.field ?? 'none', ...withMomentsTold(refusal, language) };
  return messagesIn(language)(`refusal.${refusal.code}`, values);
}

/** A refusal that names a moment names its zone beside it. */
function withMomentsTold({ values = {} }: Refusal, language: InterfaceLanguage) {
  const { timeZone } = values;
  const zone = typeof timeZone === 'string' ? timeZone : defaultTimeZone;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? formatMoment(value, { timeZone: zone, locale: language }) : value,
    ]),
  );
}
