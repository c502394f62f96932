import { awaitsSecond, takesSignOns, type PageLanguage } from '@undersigned/domain';
import { confirmSecond, denySecond, readSecondLink, Refused, type LinkedSecond } from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { receiptRenderer } from '@/features/edition/render';
import { answerNote, button, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import type { PageContext } from '@/public-page/page-context';
import { requireSure, sureBox, sureField } from '@/public-page/sure-box';
import { localeOf, wordsIn } from '@/public-page/words';
import {
  actForm,
  backButton,
  denial,
  postLinkPage,
  showLinkPage,
  type LinkAddress,
  type LinkPage,
} from './link-page';
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
  return postLinkPage(secondKind, page, request, address);
}

const secondKind: LinkPage<LinkedSecond> = {
  path: pathOf,
  read: ({ services }, secret) => readSecondLink(services, secret),
  title: (_linked, locale) => wordsIn(locale)('signOn.confirm.metaTitle'),
  fields: ['act', 'fingerprint', sureField],
  async act({ services }, secret, { signOn }, form) {
    requireSure(form.get(sureField));
    switch (form.get('act')) {
      case 'confirm':
        return confirmSecond(services, secret, receiptRenderer(signOn.language), form.get('fingerprint'));
      case 'deny':
        return denySecond(services, secret);
      default:
        throw Refused.because('bad_input');
    }
  },
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
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const t = wordsIn(locale);
  const { signOn, edition } = linked;
  const isAsked = awaitsSecond(signOn) && takesSignOns(linked.round, page.services.now()).ok;
  const form = (what: string, inside: Html) => actForm(page, pathOf(address), locale, what, inside);
  const name = signOn.signatory.name;
  const organisation = signOn.organisationName;
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
              ${sureBox(t('signOn.confirm.sure', { organisation }), locale)}
              ${button(t('signOn.second.button'), 'primary')}`,
          )}
        </div>`
    }
    ${
      signOn.state === 'withdrawn'
        ? nothing
        : denial(
            t('signOn.second.notUs'),
            t('signOn.second.notUsBody'),
            form(
              'deny',
              html`${sureBox(t('signOn.confirm.sureNot', { organisation }), locale)}
              ${button(t('signOn.second.notUs'), 'danger')}`,
            ),
          )
    }
    ${backButton(linked.round, pathOf(address), locale, t('signOn.confirm.toPage'))}`;
}
