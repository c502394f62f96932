import {
  commaOf,
  countryName,
  groupsOf,
  type PageLanguage,
  type ListEntry,
  type SignatoryList,
} from '@undersigned/domain';
import { groupHeading } from '@/features/list/list-words';
import { html, nothing, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';

const written = new WeakMap<SignatoryList, Html>();

/**
 * The list of a round as it is printed: names in order, reservations as footnotes, supporters apart. A list is in
 * the order of one language and does not change, so it is written once, however many people read it.
 */
export function signatories(list: SignatoryList, locale: PageLanguage): Html {
  const known = written.get(list);
  if (known) return known;
  const markup = write(list, locale);
  written.set(list, markup);
  return markup;
}

const write = (list: SignatoryList, locale: PageLanguage): Html =>
  html`<div class="list">
    ${signed(list, locale)} ${supporters(list, locale)} ${reservations(list, locale)}
  </div>`;

/** One list, or one under each heading, and how many asked not to be named. */
function signed(list: SignatoryList, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const groups = groupsOf(list).map((group) => {
    const heading = groupHeading(list, group, locale);
    const caption = heading === null ? t('round.list.caption') : t('list.captionGroup', { group: heading });
    return html`${heading !== null && html`<h3>${heading}</h3>`}
      <ol class="names" aria-label="${caption}">
        ${group.entries.map((entry) => line(entry, list.grouping !== 'country', locale))}
      </ol>`;
  });
  return html`${groups} ${further(list.unlisted.signatories, locale)}`;
}

function supporters({ supporters: entries, unlisted }: SignatoryList, locale: PageLanguage): Html {
  const count = entries.length + unlisted.supporters;
  if (count === 0) return nothing;
  return html`<h3>${wordsIn(locale)('round.page.whoSupports', { count })}</h3>
    ${
      entries.length > 0 &&
      html`<ul class="names">
        ${entries.map((entry) => line(entry, true, locale))}
      </ul>`
    }
    ${further(unlisted.supporters, locale)}`;
}

function reservations({ footnotes }: SignatoryList, locale: PageLanguage): Html {
  if (footnotes.length === 0) return nothing;
  return html`<h3>${wordsIn(locale)('round.list.reservations')}</h3>
    ${footnotes.map(
      ({ number, text }) =>
        html`<p class="small" id="reservation-${number}" dir="auto"><sup>${number}</sup> ${text}</p>`,
    )}`;
}

/** "and 2 further organisations": those who count and asked not to be named. */
const further = (count: number, locale: PageLanguage): Html =>
  count > 0 ? html`<p>${wordsIn(locale)('list.further', { count })}</p>` : nothing;

function line(entry: ListEntry, withCountry: boolean, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const { name, country, footnote, joinedLater } = entry;
  const label = t('round.list.reservationOf', { number: footnote ?? 0 });
  const reference =
    footnote === null
      ? nothing
      : html`<sup><a href="#reservation-${footnote}" aria-label="${label}">${footnote}</a></sup>`;
  const where =
    withCountry &&
    country &&
    html`<span class="muted">${commaOf[locale]}${countryName(country, locale)}</span>`;
  const later = joinedLater && html` <span class="muted">(${t('list.joinedLater')})</span>`;
  return html`<li><bdi>${name}</bdi>${reference}${where}${later}</li>`;
}
