import type { InterfaceLanguage } from '@undersigned/domain';
import { createTranslator } from 'next-intl';
import { knownLocale, localeCookie, localeFromHeader } from '@/i18n/locale';
import en from '../../messages/en';
import fr from '../../messages/fr';

/** Made once: a translator keeps every sentence it has read. */
const translators = {
  en: createTranslator({ locale: 'en', messages: en }),
  fr: createTranslator({ locale: 'fr', messages: fr }),
};

export type Words = (typeof translators)[InterfaceLanguage];

/** The words of the product, outside of React. */
export const wordsIn = (locale: InterfaceLanguage): Words => translators[locale];

/** The language a request is answered in: what its address asks for, then the choice, then the browser's. */
export function localeOf(request: Request): InterfaceLanguage {
  return (
    knownLocale(new URL(request.url).searchParams.get('lang')) ??
    knownLocale(cookieOf(request, localeCookie)) ??
    localeFromHeader(request.headers.get('accept-language'))
  );
}

function cookieOf(request: Request, name: string): string | undefined {
  return request.headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([given]) => given === name)?.[1];
}
