import { countryName, type InterfaceLanguage, type ListEntry, type SignatoryList } from '@undersigned/domain';
import { html, nothing, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';

const written = new WeakMap<SignatoryList, Html>();

/**
 * The list of a round as it is printed: names in order, reservations as footnotes, supporters apart. A list is in
 * the order of one language and does not change, so it is written once, however many people read it.
 */
export function signatories(list: SignatoryList, locale: InterfaceLanguage): Html {
  const known = written.get(list);
  if (known) return known;
  const markup = write(list, locale);
  written.set(list, markup);
  return markup;
}

function write(list: SignatoryList, locale: InterfaceLanguage): Html {
  const t = wordsIn(locale);
  const entries = (some: ListEntry[]) => some.map((entry) => line(entry, locale));
  return html`<div class="list">
    ${
      list.signatories.length > 0 &&
      html`<ol class="names" aria-label="${t('round.list.caption')}">
        ${entries(list.signatories)}
      </ol>`
    }
    ${
      list.supporters.length > 0 &&
      html`<h3>${t('round.page.whoSupports', { count: list.supporters.length })}</h3>
        <ul class="names">
          ${entries(list.supporters)}
        </ul>`
    }
    ${
      list.footnotes.length > 0 &&
      html`<h3>${t('round.list.reservations')}</h3>
        ${list.footnotes.map(
          ({ number, text }) =>
            html`<p class="small" id="reservation-${number}" dir="auto"><sup>${number}</sup> ${text}</p>`,
        )}`
    }
  </div>`;
}

function line({ name, country, footnote }: ListEntry, locale: InterfaceLanguage): Html {
  const label = wordsIn(locale)('round.list.reservationOf', { number: footnote ?? 0 });
  const reference =
    footnote === null
      ? nothing
      : html`<sup><a href="#reservation-${footnote}" aria-label="${label}">${footnote}</a></sup>`;
  const where = country && html`<span class="muted">, ${countryName(country, locale)}</span>`;
  return html`<li><bdi>${name}</bdi>${reference}${where}</li>`;
}
