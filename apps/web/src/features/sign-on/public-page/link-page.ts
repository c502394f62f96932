import { publicTextOf, type InterfaceLanguage, type Round } from '@undersigned/domain';
import { Refused, roundBehindLink } from '@undersigned/services';
import { button, linkButton, type FormAnswer } from '@/public-page/controls';
import { html, type Html } from '@/public-page/html';
import { pageAnswer } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { wordsIn } from '@/public-page/words';

/** Which page of which round: the two variable parts of the address of a mailed link. */
export interface LinkAddress {
  slug: string;
  secret: string;
}

/** A page behind a mailed link: what stands behind it, and how that is shown. */
export interface LinkPage<Linked extends { round: { slug: string } }> {
  path(address: LinkAddress): string;
  /** Throws `Refused` for a link that opens nothing. */
  read(page: PageContext, secret: string): Promise<Linked>;
  title(linked: Linked, locale: InterfaceLanguage): string;
  content(
    page: PageContext,
    linked: Linked,
    address: LinkAddress,
    locale: InterfaceLanguage,
    answer: FormAnswer,
  ): Html;
}

/**
 * Shows the page behind a mailed link with the last answer of its forms; 410 for a link that opens nothing there,
 * whatever the reason. Never throws.
 */
export async function showLinkPage<Linked extends { round: { slug: string } }>(
  kind: LinkPage<Linked>,
  page: PageContext,
  address: LinkAddress,
  locale: InterfaceLanguage,
  answer: FormAnswer,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const path = kind.path(address);
  try {
    const { round, coalition } = await roundBehindLink(page.services, address.slug);
    const linked = await linkedBehind(kind, page, address);
    // A guessed link must not tell that there is a round of which nobody is to know.
    if (!linked && publicTextOf(round) === 'nothing') return nothingHere(locale, path);
    if (!linked) {
      const title = wordsIn(locale)('signOn.confirm.invalidTitle');
      return pageAnswer({ locale, title, coalition, path, main: opensNothing(address, locale) }, 410);
    }
    const title = kind.title(linked, locale);
    const main = kind.content(page, linked, address, locale, answer);
    return pageAnswer({ locale, title, coalition, path, main }, status, headers);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

/** What stands behind the link; null for one that opens nothing on this page. */
async function linkedBehind<Linked extends { round: { slug: string } }>(
  kind: LinkPage<Linked>,
  page: PageContext,
  { slug, secret }: LinkAddress,
): Promise<Linked | null> {
  try {
    const linked = await kind.read(page, secret);
    return linked.round.slug === slug ? linked : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * The last button of such a page, which changes nothing: to the page of the text, or to this page again where everybody
 * is not to read the text yet.
 */
export function backButton(round: Round, path: string, locale: InterfaceLanguage, label: string): Html {
  const action = publicTextOf(round) === 'everything' ? `/s/${round.slug}` : path;
  return html`<form class="form" method="get" action="${action}">
    <input type="hidden" name="lang" value="${locale}" />
    ${button(label, 'quiet')}
  </form>`;
}

function opensNothing({ slug }: LinkAddress, locale: InterfaceLanguage): Html {
  const t = wordsIn(locale);
  return html`<header class="head narrow">
      <h1>${t('signOn.confirm.invalidTitle')}</h1>
      <p class="muted">${t('signOn.confirm.invalidBody')}</p>
    </header>
    ${linkButton(`/s/${encodeURIComponent(slug)}?lang=${locale}`, t('signOn.confirm.toPage'))}`;
}
