import type { InterfaceLanguage, PageLanguage } from '@undersigned/domain';
import { createTranslator } from 'next-intl';
import { knownPageLanguage, localeCookie, pageLanguagesIn } from '@/i18n/locale';
import ar from '../../messages/ar/page';
import de from '../../messages/de/page';
import en, { type PageMessages } from '../../messages/en/page';
import fr from '../../messages/fr/page';

/** Made once: a translator keeps every sentence it has read. */
const translators: Record<PageLanguage, Words> = {
  en: translatorOf('en', en),
  fr: translatorOf('fr', fr),
  de: translatorOf('de', de),
  ar: translatorOf('ar', ar),
};

export type Words = ReturnType<typeof translatorOf>;

/** The words of the public pages; no other words of the product are there in every language of theirs. */
export const wordsIn = (locale: PageLanguage): Words => translators[locale];

/** The types of next-intl know the languages of the workspace only (i18n/messages.d.ts); its formatter knows every one. */
function translatorOf(locale: PageLanguage, messages: PageMessages) {
  return createTranslator({ locale: locale as InterfaceLanguage, messages });
}

/**
 * The languages a request would like its answer in, the best first: what its address asks for, then the choice, then
 * what the browser says.
 */
export function wantedBy(request: Request): PageLanguage[] {
  const chosen = [new URL(request.url).searchParams.get('lang'), cookieOf(request, localeCookie)];
  const wanted = [
    ...chosen.map((tag) => knownPageLanguage(tag)),
    ...pageLanguagesIn(request.headers.get('accept-language')),
  ];
  return [...new Set(wanted.filter((language) => language !== null))];
}

/** The language a request is answered in where every one of ours is offered. */
export const localeOf = (request: Request): PageLanguage => wantedBy(request)[0] ?? 'en';

function cookieOf(request: Request, name: string): string | undefined {
  return request.headers
    .get('cookie')
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([given]) => given === name)?.[1];
}
