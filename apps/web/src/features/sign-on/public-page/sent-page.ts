import { formatMoment, isOpen, pageLanguage } from '@undersigned/domain';
import { publicRoundOfSlug, Refused } from '@undersigned/services';
import { linkButton } from '@/public-page/controls';
import { html } from '@/public-page/html';
import { pageAnswer } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { localeOf, wantedBy, wordsIn } from '@/public-page/words';

/** After signing: the same page for everybody, whoever has signed before. Never throws. */
export async function sentPage(page: PageContext, request: Request, slug: string): Promise<Response> {
  const wanted = wantedBy(request);
  const back = `/s/${encodeURIComponent(slug)}`;
  const path = `${back}/sent`;
  try {
    const { round, coalition } = await publicRoundOfSlug(page.services, slug);
    const { languages } = round.policy;
    const locale = pageLanguage(round.policy, wanted);
    const t = wordsIn(locale);
    const at = formatMoment(round.closesAt, { timeZone: round.timeZone, locale });
    const title = t('signOn.sent.title');
    const main = html`<header class="head narrow">
        <h1>${title}</h1>
        <p class="muted">
          ${t('signOn.sent.body', { at, isOpen: isOpen(round, page.services.now()) ? 'yes' : 'no' })}
        </p>
      </header>
      <div class="stack narrow">
        <p>${t('signOn.sent.noMail')}</p>
        ${linkButton(`${back}?lang=${locale}`, t('signOn.sent.back'))}
      </div>`;
    return pageAnswer({ locale, title, coalition, path, main, languages });
  } catch (error) {
    if (error instanceof Refused) return nothingHere(localeOf(request), path);
    page.onFault(error);
    return ourFault(localeOf(request), path);
  }
}
