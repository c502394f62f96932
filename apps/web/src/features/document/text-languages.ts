/** Languages offered for a text: the official ones of the European Union and those often spoken by the people written about. */
export const textLanguages = [
  'en',
  'fr',
  'ar',
  'bg',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fa',
  'fi',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'ps',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'so',
  'sq',
  'sv',
  'ti',
  'tr',
  'uk',
  'ur',
] as const;

/** Those languages with their names in the reader's language, in its alphabet's order; the first two stay first. */
export function namedLanguages(locale: string): { tag: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const named = textLanguages.map((tag) => ({ tag, name: names.of(tag) ?? tag }));
  const [first, second, ...rest] = named;
  const sorted = rest.sort((one, other) => one.name.localeCompare(other.name, locale));
  return [...(first ? [first] : []), ...(second ? [second] : []), ...sorted];
}
