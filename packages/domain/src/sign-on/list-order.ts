import { countryName } from '../organisation/country.js';
import { organisationKinds, type OrganisationKind } from '../organisation/organisation.js';
import type { ListGrouping } from '../round/round.js';

/** What a line of a list is sorted by. */
interface Sorted {
  name: string;
  country: string | null;
  kind: OrganisationKind | null;
}

/**
 * How two lines of a list follow each other on a page in this language. Countries go by their names in it, and
 * bodies of no single country come last; kinds go in the order in which the directory has them.
 */
export function orderOfList(
  language: string,
  grouping: ListGrouping,
): (one: Sorted, other: Sorted) => number {
  const collator = new Intl.Collator(language, { ignorePunctuation: true, numeric: true });
  const byName = (one: Sorted, other: Sorted): number =>
    collator.compare(withoutArticle(one.name, language), withoutArticle(other.name, language)) ||
    collator.compare(one.name, other.name) ||
    (one.country ?? '').localeCompare(other.country ?? '', 'en');
  switch (grouping) {
    case 'plain':
      return byName;
    case 'country':
      return (one, other) =>
        Number(one.country === null) - Number(other.country === null) ||
        collator.compare(countryOf(one, language), countryOf(other, language)) ||
        byName(one, other);
    case 'kind':
      return (one, other) => rankOf(one) - rankOf(other) || byName(one, other);
  }
}

const countryOf = ({ country }: Sorted, language: string): string =>
  country === null ? '' : countryName(country, language);

const rankOf = ({ kind }: Sorted): number => organisationKinds.indexOf(kind ?? 'other');

/** Articles with which names begin, by language: only the page's own are read as such. */
const articles: Record<string, RegExp> = {
  ar: /^ال(?=\p{L}{2})/u,
  ca: /^(?:(?:el|la|els|les)\s+|l['’])/iu,
  de: /^(?:der|die|das)\s+/iu,
  el: /^(?:ο|η|το|οι|τα)\s+/iu,
  en: /^(?:the|an?)\s+/iu,
  es: /^(?:el|la|los|las)\s+/iu,
  fr: /^(?:(?:le|la|les)\s+|l['’])/iu,
  hu: /^az?\s+/iu,
  it: /^(?:(?:il|lo|la|i|gli|le)\s+|l['’])/iu,
  nl: /^(?:de|het|een)\s+/iu,
  pt: /^(?:o|a|os|as)\s+/iu,
};

function withoutArticle(name: string, language: string): string {
  const article = articles[language.split('-')[0] ?? ''];
  if (!article) return name;
  const bare = name.replace(/^[\p{P}\s]+/u, '').replace(article, '');
  return bare || name;
}
