import {
  interfaceLanguages,
  pageLanguages,
  type InterfaceLanguage,
  type PageLanguage,
} from '@undersigned/domain';

export const localeCookie = 'locale';

/** Carries the `?lang=` of an address from the proxy to whatever renders the request. */
export const askedLanguageHeader = 'x-asked-language';

/** The interface language of a tag, header part or cookie, if we have it. */
export const knownLocale = (tag: string | null | undefined): InterfaceLanguage | null =>
  among(interfaceLanguages, tag);

/** The same for the public pages, which speak more languages. */
export const knownPageLanguage = (tag: string | null | undefined): PageLanguage | null =>
  among(pageLanguages, tag);

/** The best interface language for an Accept-Language header; English when it names none of ours. */
export const localeFromHeader = (acceptLanguage: string | null): InterfaceLanguage =>
  namedIn(acceptLanguage, knownLocale)[0] ?? 'en';

/** The languages of the public pages that an Accept-Language header names, the best first. */
export const pageLanguagesIn = (acceptLanguage: string | null): PageLanguage[] =>
  namedIn(acceptLanguage, knownPageLanguage);

function among<Language extends string>(
  known: readonly Language[],
  tag: string | null | undefined,
): Language | null {
  const language = tag?.trim().toLowerCase().split('-')[0];
  return known.find((each) => each === language) ?? null;
}

function namedIn<Language>(
  acceptLanguage: string | null,
  known: (tag: string | undefined) => Language | null,
): Language[] {
  return (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag, quality] = part.split(';q=');
      return { tag, order, quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
    .map(({ tag }) => known(tag))
    .filter((language) => language !== null);
}
