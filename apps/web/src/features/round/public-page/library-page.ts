import { directionOf, formatDay, type PageLanguage } from '@undersigned/domain';
import { publicLibrary, Refused, type Library } from '@undersigned/services';
import { html, type Html } from '@/public-page/html';
import { pageAnswer } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { localeOf, wordsIn } from '@/public-page/words';

/** What a coalition has published, for everybody. Never throws. */
export async function libraryPage(page: PageContext, request: Request, slug: string): Promise<Response> {
  const locale = localeOf(request);
  const path = `/l/${encodeURIComponent(slug)}`;
  try {
    return written(await publicLibrary(page.services, slug), path, locale);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

function written({ coalition, texts }: Library, path: string, locale: PageLanguage): Response {
  const t = wordsIn(locale);
  const main = html`<header class="head">
      <h1>${t('round.library.title')}</h1>
      <p class="muted">${t('round.library.intro', { coalition: coalition.name })}</p>
    </header>
    ${
      texts.length === 0
        ? html`<p>${t('round.library.empty')}</p>`
        : html`<ul class="stack texts">
            ${texts.map((text) => entry(text, coalition.timeZone, locale))}
          </ul>`
    }`;
  const title = `${t('round.library.title')} · ${coalition.name}`;
  return pageAnswer({ locale, title, coalition, path, main, isIndexed: true });
}

function entry(text: Library['texts'][number], timeZone: string, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  const at = formatDay(text.publishedAt, { timeZone, locale });
  return html`<li>
    <a href="/p/${text.slug}" lang="${text.language}" dir="${directionOf(text.language)}">${text.title}</a>
    <p class="small muted">
      ${t('round.published.publishedOn', { at })} ·
      ${t('round.published.signedBy', { count: text.signatories })}
    </p>
  </li>`;
}
