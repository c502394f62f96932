import { defaultTimeZone, formatMoment, type InterfaceLanguage, type Refusal } from '@undersigned/domain';
import { createTranslator } from 'use-intl/core';
import { en } from './en.js';
import { fr } from './fr.js';

const catalogues = { en, fr };

/** A translator over the services' own catalogue. Moments are told in `timeZone`. */
export function messagesIn(language: InterfaceLanguage, timeZone = 'Europe/Brussels') {
  return createTranslator({ locale: language, messages: catalogues[language], timeZone });
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
