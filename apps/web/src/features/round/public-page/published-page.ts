import { formatDay, type PageLanguage } from '@undersigned/domain';
import { publicTextBySlug, Refused, type PublishedText } from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { knownGrouping } from '@/features/list/reading';
import { html } from '@/public-page/html';
import { pageAnswer } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { localeOf, wordsIn } from '@/public-page/words';
import { aboutEdition, otherEditions } from './list-parts';
import { whoSigned } from './round-parts';

/** Which edition of which list; the newest one without a number. */
export interface PublishedAddress {
  slug: string;
  number?: number;
}

const pathOf = ({ slug, number }: PublishedAddress): string =>
  `/p/${encodeURIComponent(slug)}${number === undefined ? '' : `/list/${number}`}`;

/** A published text with an edition of its list, for ever at this address. Never throws. */
export async function publishedPage(
  page: PageContext,
  request: Request,
  address: PublishedAddress,
): Promise<Response> {
  const locale = localeOf(request);
  const path = pathOf(address);
  const grouping = knownGrouping(new URL(request.url).searchParams.get('group'));
  try {
    const reading = { grouping, number: address.number };
    const found = await publicTextBySlug(page.services, address.slug, locale, reading);
    return published(found, path, locale, address.number === undefined);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

function published(found: PublishedText, path: string, locale: PageLanguage, isIndexed: boolean): Response {
  const { round, edition, coalition, listEdition } = found;
  const t = wordsIn(locale);
  const at = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  const count = listEdition.signatories;
  const main = html`<header class="head">
      <h1><bdi lang="${edition.language}">${edition.title}</bdi></h1>
      <p class="muted">
        ${t('round.page.by', { coalition: coalition.name })} · ${t('round.published.publishedOn', { at })} ·
        <a href="#signatories">${t('round.published.signedBy', { count })}</a>
      </p>
    </header>
    ${editionText(edition, locale)}
    <section id="signatories" class="stack wide" aria-labelledby="who">
      <h2 id="who">${t('round.published.signedBy', { count })}</h2>
      ${aboutEdition(found, path, locale)} ${whoSigned(found, locale, `/p/${round.slug}/ledger.json`)}
      ${otherEditions(found, locale)}
    </section>
    <div class="rule stack">
      ${fingerprintDetails(edition.fingerprint, locale)}
      <p class="small no-print">
        <a href="/l/${coalition.slug}">${t('round.published.library', { coalition: coalition.name })}</a>
      </p>
    </div>`;
  const title = `${edition.title} · ${coalition.name}`;
  return pageAnswer({ locale, title, coalition, path, main, isIndexed });
}
