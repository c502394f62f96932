import { formatDay } from '@undersigned/domain';
import { publicTextBySlug, Refused } from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { html } from '@/public-page/html';
import { pageAnswer } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { localeOf, wordsIn } from '@/public-page/words';
import { whoSigned } from './round-parts';

/** A published text with its list, for ever at this address. Never throws. */
export async function publishedPage(page: PageContext, request: Request, slug: string): Promise<Response> {
  const locale = localeOf(request);
  const path = `/p/${encodeURIComponent(slug)}`;
  try {
    return published(await publicTextBySlug(page.services, slug, locale), path, locale);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

function published(
  found: Awaited<ReturnType<typeof publicTextBySlug>>,
  path: string,
  locale: ReturnType<typeof localeOf>,
): Response {
  const { round, edition, coalition } = found;
  const t = wordsIn(locale);
  const at = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  const count = found.signatories ?? 0;
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
      <p class="no-print">
        <a href="${path}/list.csv?lang=${locale}">${t('round.published.csv')}</a>
      </p>
      ${whoSigned(found, locale, `${path}/ledger.json`)}
    </section>
    <div class="rule stack">
      ${fingerprintDetails(edition.fingerprint, locale)}
      <p class="small no-print">
        <a href="/l/${coalition.slug}">${t('round.published.library', { coalition: coalition.name })}</a>
      </p>
    </div>`;
  const title = `${edition.title} · ${coalition.name}`;
  return pageAnswer({ locale, title, coalition, path, main, isIndexed: true });
}
