import { awaitsSecond, takesSignOns, type InterfaceLanguage } from '@undersigned/domain';
import { confirmSecond, denySecond, readSecondLink, Refused, type LinkedSecond } from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { receiptRenderer } from '@/features/edition/render';
import { answerNote, button, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import { seeOther } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { pageNonce } from '@/public-page/page-nonce';
import { nonceField, readPostedForm, requireOwnPage } from '@/public-page/posted-form';
import { refusalOf, refusedAnswer, refusedStatus } from '@/public-page/refusal-of';
import { localeOf, wordsIn } from '@/public-page/words';
import { backButton, showLinkPage, type LinkAddress, type LinkPage } from './link-page';
import { facts, outcome, question } from './linked-parts';

const pathOf = ({ slug, secret }: LinkAddress): string =>
  `/s/${encodeURIComponent(slug)}/second/${encodeURIComponent(secret)}`;

/** Where the mail to the second person leads. Opening it changes nothing; the buttons do. Never throws. */
export async function secondPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  return showLinkPage(secondKind, page, address, localeOf(request), unanswered);
}

/** A button of that page. What came of it is read by the page it leads back to. Never throws. */
export async function postSecondPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  const locale = localeOf(request);
  const path = pathOf(address);
  try {
    const form = await readPostedForm(request, ['act', 'fingerprint']);
    await requireOwnPage(page, request, path, form);
    await act(page, address, form.get('act'), form.get('fingerprint'));
    return seeOther(`${path}?lang=${locale}#main`);
  } catch (error) {
    const refusal = refusalOf(page, error);
    const answer = refusedAnswer(refusal, locale, unanswered.typed, []);
    return showLinkPage(secondKind, page, address, locale, answer, ...refusedStatus(refusal));
  }
}

async function act(
  { services }: PageContext,
  { slug, secret }: LinkAddress,
  what: string | undefined,
  shown: string | undefined,
) {
  const { signOn, round } = await readSecondLink(services, secret);
  if (round.slug !== slug) throw Refused.because('link_invalid');
  switch (what) {
    case 'confirm':
      return confirmSecond(services, secret, receiptRenderer(signOn.language), shown);
    case 'deny':
      return denySecond(services, secret);
    default:
      throw Refused.because('bad_input');
  }
}

const secondKind: LinkPage<LinkedSecond> = {
  path: pathOf,
  read: ({ services }, secret) => readSecondLink(services, secret),
  title: (_linked, locale) => wordsIn(locale)('signOn.confirm.metaTitle'),
  content,
};

/**
 * The text, what the first person has given, and the two buttons. The first and the last button of the page lead
 * elsewhere and change nothing: some scanners press the one or the other.
 */
function content(
  page: PageContext,
  linked: LinkedSecond,
  address: LinkAddress,
  locale: InterfaceLanguage,
  answer: FormAnswer,
): Html {
  const t = wordsIn(locale);
  const { signOn, edition } = linked;
  const isAsked = awaitsSecond(signOn) && takesSignOns(linked.round, page.services.now()).ok;
  const form = (what: string, inside: Html) => actForm(page, address, locale, what, inside);
  const name = signOn.signatory.name;
  return html`<div class="stack wide narrow">
      ${answerNote(answer)}
      ${
        isAsked
          ? html`<header class="head">
              <h1>${question({ signOn, differences: [] }, locale)}</h1>
              <p class="muted">${t('signOn.second.intro', { name })}</p>
            </header>`
          : html`${outcome(linked, locale)} ${facts(linked, locale)}`
      }
    </div>
    ${
      isAsked &&
      html`${editionText(edition, locale)}
        <div class="rule">
          <p>${t('round.page.readAll')}</p>
          ${fingerprintDetails(edition.fingerprint, locale)}
        </div>
        <div class="stack wide narrow">
          ${facts(linked, locale)}
          ${form(
            'confirm',
            html`<input type="hidden" name="fingerprint" value="${edition.fingerprint}" />
              ${button(t('signOn.second.button'), 'primary')}`,
          )}
        </div>`
    }
    ${
      signOn.state === 'withdrawn'
        ? nothing
        : html`<section id="not-me" class="rule stack wide narrow" aria-labelledby="not-me-heading">
            <h2 id="not-me-heading">${t('signOn.second.notUs')}</h2>
            <p class="muted">${t('signOn.second.notUsBody')}</p>
            ${form('deny', button(t('signOn.second.notUs'), 'danger'))}
          </section>`
    }
    ${backButton(linked.round, pathOf(address), locale, t('signOn.confirm.toPage'))}`;
}

/** A form with one button. The nonce in it is one of this page. */
function actForm(
  { services, secret }: PageContext,
  address: LinkAddress,
  locale: InterfaceLanguage,
  what: string,
  inside: Html,
): Html {
  const path = pathOf(address);
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
    <input type="hidden" name="${nonceField}" value="${pageNonce(secret, path, services.now())}" />
    <input type="hidden" name="act" value="${what}" />
    ${inside}
  </form>`;
}
