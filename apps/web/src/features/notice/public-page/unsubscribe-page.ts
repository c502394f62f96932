import type { PageLanguage } from '@undersigned/domain';
import { readUnsubscribeLink, Refused, unsubscribe } from '@undersigned/services';
import { answerNote, button, linkButton, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, type Html } from '@/public-page/html';
import { pageAnswer, seeOther } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { pageNonce } from '@/public-page/page-nonce';
import { ourFault } from '@/public-page/plain-pages';
import { nonceField, requireOwnPage } from '@/public-page/posted-form';
import { refusalOf, refusedAnswer, refusedStatus } from '@/public-page/refusal-of';
import { requireSure, sureBox, sureField } from '@/public-page/sure-box';
import { localeOf, wordsIn } from '@/public-page/words';
import { readUnsubscribeForm } from './unsubscribe-form';

const pathOf = (secret: string): string => `/u/${encodeURIComponent(secret)}`;

/** Where the link at the end of a notice leads. Opening it changes nothing; the button does. Never throws. */
export async function unsubscribePage(
  page: PageContext,
  request: Request,
  secret: string,
): Promise<Response> {
  return show(page, secret, localeOf(request), unanswered);
}

/**
 * Ends the mails: by the button of the page, or by the one POST of a mail program (RFC 8058), which carries no
 * cookie, no origin and no nonce. Never throws.
 */
export async function postUnsubscribePage(
  page: PageContext,
  request: Request,
  secret: string,
): Promise<Response> {
  const locale = localeOf(request);
  const path = pathOf(secret);
  try {
    const { isOneClick, form } = await readUnsubscribeForm(request);
    if (!isOneClick) {
      await requireOwnPage(page, request, path, form);
      if (form.get('act') !== 'unsubscribe') throw Refused.because('bad_input');
      requireSure(form.get(sureField));
    }
    await unsubscribe(page.services, secret);
    return isOneClick ? new Response(null, { status: 204 }) : seeOther(`${path}?lang=${locale}#main`);
  } catch (error) {
    const refusal = refusalOf(page, error);
    const answer = refusedAnswer(refusal, locale, unanswered.typed, []);
    return show(page, secret, locale, answer, ...refusedStatus(refusal));
  }
}

async function show(
  page: PageContext,
  secret: string,
  locale: PageLanguage,
  answer: FormAnswer,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const t = wordsIn(locale);
  const about = { locale, coalition: null, path: pathOf(secret) };
  try {
    const { email, isGuest, isOff } = await readUnsubscribeLink(page.services, secret);
    const said = isGuest ? (isOff ? 'doneGuest' : 'guest') : isOff ? 'doneBody' : 'body';
    const title = t(isOff ? 'notice.unsubscribe.doneTitle' : 'notice.unsubscribe.title');
    const main = html`<header class="head narrow">
        <h1>${title}</h1>
        ${answerNote(answer)}
        <p>${t(`notice.unsubscribe.${said}`, { email })}</p>
      </header>
      ${isOff ? '' : unsubscribeForm(page, secret, locale)}
      ${isGuest ? '' : linkButton('/me#notices', t('notice.unsubscribe.settings'))}`;
    return pageAnswer({ ...about, title, main }, status, headers);
  } catch (error) {
    if (!(error instanceof Refused)) {
      page.onFault(error);
      return ourFault(locale, about.path);
    }
    const title = t('notice.unsubscribe.invalidTitle');
    const main = html`<header class="head narrow">
        <h1>${title}</h1>
        <p class="muted">${t('notice.unsubscribe.invalidBody')}</p>
      </header>
      ${linkButton('/me#notices', t('notice.unsubscribe.settings'))}`;
    return pageAnswer({ ...about, title, main }, 410);
  }
}

/** Neither the first nor the last form of the page acts: some scanners press the one or the other. */
function unsubscribeForm(
  { services, secret: seal }: PageContext,
  secret: string,
  locale: PageLanguage,
): Html {
  const t = wordsIn(locale);
  const path = pathOf(secret);
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
      <input type="hidden" name="${nonceField}" value="${pageNonce(seal, path, services.now())}" />
      <input type="hidden" name="act" value="unsubscribe" />
      ${sureBox(t('notice.unsubscribe.sure'), locale)} ${button(t('notice.unsubscribe.button'), 'primary')}
    </form>
    <form class="form" method="get" action="/">${button(t('notice.unsubscribe.keep'), 'quiet')}</form>`;
}
