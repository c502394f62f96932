import type { PageLanguage } from '@undersigned/domain';
import { linkButton } from './controls';
import { html } from './html';
import { pageAnswer } from './page';
import { wordsIn } from './words';

/** For an address that leads to nothing, and to what is not shared: one page for both. */
export function nothingHere(locale: PageLanguage, path: string): Response {
  const t = wordsIn(locale);
  const title = t('shell.notFound.title');
  const main = html`<header class="head">
      <h1>${title}</h1>
      <p class="muted">${t('shell.notFound.body')}</p>
    </header>
    ${linkButton('/', t('shell.notFound.home'))}`;
  return pageAnswer({ locale, title, coalition: null, path, main }, 404);
}

/** For a fault of ours that left no page to show. */
export function ourFault(locale: PageLanguage, path: string): Response {
  const t = wordsIn(locale);
  const title = t('shell.fault');
  const main = html`<header class="head">
    <h1>${title}</h1>
    <p class="muted">${t('round.page.fault')}</p>
  </header>`;
  return pageAnswer({ locale, title, coalition: null, path, main }, 500);
}
