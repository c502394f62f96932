import { formatDay, listGroupings, type PageLanguage } from '@undersigned/domain';
import type { PublishedText } from '@undersigned/services';
import { attentionNote } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';

/** Which edition of the list this is and of which day, in which orders it can be read, and its files. */
export function aboutEdition(found: PublishedText, path: string, locale: PageLanguage): Html {
  const { round, listEdition, editions } = found;
  const t = wordsIn(locale);
  const at = formatDay(listEdition.at, { timeZone: round.timeZone, locale });
  const isNewest = listEdition.number === editions[0]?.number;
  return html`<p class="muted">${t('list.edition', { number: listEdition.number, at })}</p>
    ${
      !isNewest &&
      attentionNote(
        html`<p>${t('list.isOlder')} <a href="/p/${round.slug}#signatories">${t('list.toNewest')}</a></p>`,
      )
    }
    ${orders(found, path, locale)} ${files(found, locale)}`;
}

/** The orders in which a list can be read, as addresses: they need no script and can be sent on. */
function orders({ list }: PublishedText, path: string, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return html`<nav class="small no-print" aria-label="${t('list.group.label')}">
    ${listGroupings.map((each) =>
      each === list.grouping
        ? html`<strong aria-current="true">${t(`list.group.${each}`)}</strong> `
        : html`<a href="${path}?group=${each}&lang=${locale}#signatories">${t(`list.group.${each}`)}</a> `,
    )}
  </nav>`;
}

/** The list as files, of this edition and in this order. */
function files({ round, list, listEdition }: PublishedText, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const query = `lang=${locale}&edition=${listEdition.number}&group=${list.grouping}`;
  return html`<p class="small no-print">
    ${(['docx', 'pdf', 'csv', 'xlsx', 'json'] as const).map(
      (format) =>
        html`<a href="/p/${round.slug}/list.${format}?${query}" download>${t(`list.${format}`)}</a> `,
    )}
  </p>`;
}

/** Every edition there is, newest first, once there is more than one. */
export function otherEditions({ round, editions }: PublishedText, locale: PageLanguage): Html {
  if (editions.length < 2) return nothing;
  const t = wordsIn(locale);
  const { slug, timeZone } = round;
  return html`<h3>${t('list.editions')}</h3>
    <ul class="small">
      ${editions.map(
        ({ number, at, cause, signatories, joined, left }) =>
          html`<li>
            <a href="/p/${slug}/list/${number}?lang=${locale}"
              >${t('list.edition', { number, at: formatDay(at, { timeZone, locale }) })}</a
            >: ${t(`list.line.${cause}`, { signatories, joined, left })}
          </li>`,
      )}
    </ul>`;
}
