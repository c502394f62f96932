import {
  defaultTimeZone,
  formatMoment,
  interfaceLanguageSchema,
  type InterfaceLanguage,
  type PageLanguage,
  type Refusal,
  type RefusalCode,
} from '@undersigned/domain';
import { createTranslator } from 'use-intl/core';
import { ar } from './ar.js';
import { de } from './de.js';
import { en, type Catalogue } from './en.js';
import { fr } from './fr.js';
import { pageRefusals, type PageCatalogue, type PageRefusal } from './page-catalogue.js';

/** Made once: a translator keeps every sentence it has read. */
const translators = { en: translatorOf('en', en), fr: translatorOf('fr', fr) };

/** A translator over the services' own catalogue. */
export const messagesIn = (language: InterfaceLanguage) => translators[language];

const pageTranslators = {
  en: pageTranslatorOf('en', en),
  fr: pageTranslatorOf('fr', fr),
  de: pageTranslatorOf('de', de),
  ar: pageTranslatorOf('ar', ar),
};

/** The same over what the public pages and their mails say, in every language of theirs. */
export const pageMessagesIn = (language: PageLanguage) => pageTranslators[language];

function translatorOf(locale: InterfaceLanguage, messages: Catalogue) {
  return createTranslator({ locale, messages, timeZone: defaultTimeZone });
}

function pageTranslatorOf(locale: PageLanguage, messages: PageCatalogue) {
  return createTranslator({ locale, messages, timeZone: defaultTimeZone });
}

/**
 * What a refusal says to a person, in their language. One that no public page gives is said in a language of the
 * workspace: English, where the person reads another one.
 */
export function sentence(refusal: Refusal, language: PageLanguage): string {
  const { code } = refusal;
  const values = { field: refusal.field ?? 'none', ...withMomentsTold(refusal, language) };
  return isPageRefusal(code)
    ? pageMessagesIn(language)(`refusal.${code}`, values)
    : messagesIn(interfaceLanguageSchema.catch('en').parse(language))(`refusal.${code}`, values);
}

const isPageRefusal = (code: RefusalCode): code is PageRefusal =>
  pageRefusals.some((known) => known === code);

/** A refusal that names a moment names its zone beside it. */
function withMomentsTold({ values = {} }: Refusal, language: PageLanguage) {
  const { timeZone } = values;
  const zone = typeof timeZone === 'string' ? timeZone : defaultTimeZone;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value instanceof Date ? formatMoment(value, { timeZone: zone, locale: language }) : value,
    ]),
  );
}
