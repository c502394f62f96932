import { publicTextOf, type PageLanguage, type Round } from '@undersigned/domain';
import { Refused, roundBehindLink } from '@undersigned/services';
import { button, linkButton, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, type Html } from '@/public-page/html';
import { pageAnswer, seeOther } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { pageNonce } from '@/public-page/page-nonce';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { nonceField, readPostedForm, requireOwnPage, type PostedForm } from '@/public-page/posted-form';
import { refusalOf, refusedAnswer, refusedStatus } from '@/public-page/refusal-of';
import { localeOf, wordsIn } from '@/public-page/words';

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
  title(linked: Linked, locale: PageLanguage): string;
  /** The fields of its forms. */
  fields: readonly string[];
  /** Does what the pressed button says. Throws `Refused`, bad_input for a button the page does not have. */
  act(page: PageContext, secret: string, linked: Linked, form: PostedForm): Promise<unknown>;
  content(
    page: PageContext,
    linked: Linked,
    address: LinkAddress,
    locale: PageLanguage,
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
  locale: PageLanguage,
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
    const { languages } = round.policy;
    return pageAnswer({ locale, title, coalition, path, main, languages }, status, headers);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

/**
 * Takes a button of such a page. What came of it is read by the page it leads back to; a refusal is shown by the page
 * itself, with what was typed. Never throws.
 */
export async function postLinkPage<Linked extends { round: { slug: string } }>(
  kind: LinkPage<Linked>,
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  const locale = localeOf(request);
  const path = kind.path(address);
  let form: PostedForm = unanswered.typed;
  try {
    form = await readPostedForm(request, kind.fields);
    await requireOwnPage(page, request, path, form);
    const linked = await kind.read(page, address.secret);
    if (linked.round.slug !== address.slug) throw Refused.because('link_invalid');
    await kind.act(page, address.secret, linked, form);
    return seeOther(`${path}?lang=${locale}#main`);
  } catch (error) {
    const refusal = refusalOf(page, error);
    const answer = refusedAnswer(refusal, locale, form, kind.fields);
    return showLinkPage(kind, page, address, locale, answer, ...refusedStatus(refusal));
  }
}

/** A form of such a page that does `what`. The nonce in it is one of this page. */
export function actForm(
  { services, secret }: PageContext,
  path: string,
  locale: PageLanguage,
  what: string,
  inside: Html,
): Html {
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
    <input type="hidden" name="${nonceField}" value="${pageNonce(secret, path, services.now())}" />
    <input type="hidden" name="act" value="${what}" />
    ${inside}
  </form>`;
}

/** The part of such a page that says no: its heading is its button. */
export function denial(title: string, body: string, form: Html): Html {
  return html`<section id="not-me" class="rule stack wide narrow" aria-labelledby="not-me-heading">
    <h2 id="not-me-heading">${title}</h2>
    <p class="muted">${body}</p>
    ${form}
  </section>`;
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
export function backButton(round: Round, path: string, locale: PageLanguage, label: string): Html {
  const action = publicTextOf(round) === 'everything' ? `/s/${round.slug}` : path;
  return html`<form class="form" method="get" action="${action}">
    <input type="hidden" name="lang" value="${locale}" />
    ${button(label, 'quiet')}
  </form>`;
}

function opensNothing({ slug }: LinkAddress, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return html`<header class="head narrow">
      <h1>${t('signOn.confirm.invalidTitle')}</h1>
      <p class="muted">${t('signOn.confirm.invalidBody')}</p>
    </header>
    ${linkButton(`/s/${encodeURIComponent(slug)}?lang=${locale}`, t('signOn.confirm.toPage'))}`;
}
