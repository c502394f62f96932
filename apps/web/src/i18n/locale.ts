import { interfaceLanguages, type InterfaceLanguage } from '@undersigned/domain';

export const localeCookie = 'locale';

/** Carries the `?lang=` of an address from the proxy to whatever renders the request. */
export const askedLanguageHeader = 'x-asked-language';

/** The interface language of a tag, header part or cookie, if we have it. */
export function knownLocale(tag: string | null | undefined): InterfaceLanguage | null {
  const language = tag?.trim().toLowerCase().split('-')[0];
  return interfaceLanguages.find((known) => known === language) ?? null;
}

/** The best interface language for an Accept-Language header; English when it names none of ours. */
export function localeFromHeader(acceptLanguage: string | null): InterfaceLanguage {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag, quality] = part.split(';q=');
      return { tag, order, quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const { tag } of wanted) {
    const locale = knownLocale(tag);
    if (locale) return locale;
  }
  return 'en';
}
