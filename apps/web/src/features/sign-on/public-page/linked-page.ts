import {
  asksForSecond,
  awaitsSecond,
  publicTextOf,
  takesSignOns,
  type PageLanguage,
} from '@undersigned/domain';
import { confirmSignOn, denySignOn, readSignOnLink, Refused, type LinkedSignOn } from '@undersigned/services';
import { editionText } from '@/features/edition/public-page/edition-text';
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
import { changes, facts, outcome, question } from './linked-parts';
import { secondField } from './sign-form';

const pathOf = ({ slug, secret }: LinkAddress): string =>
  `/s/${encodeURIComponent(slug)}/confirm/${encodeURIComponent(secret)}`;

/** Where the mailed link leads. Opening it changes nothing; the buttons do. Never throws. */
export async function linkedPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  return showLinkPage(linkedKind, page, address, localeOf(request), unanswered);
}

/** A button of that page. What came of it is read by the page it leads back to. Never throws. */
export async function postLinkedPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  return postLinkPage(linkedKind, page, request, address);
}

const linkedKind: LinkPage<LinkedSignOn> = {
  path: pathOf,
  read: ({ services }, secret) => readSignOnLink(services, secret),
  title: (_linked, locale) => wordsIn(locale)('signOn.confirm.metaTitle'),
  fields: ['act', 'fingerprint', 'secondEmail', sureField],
  async act({ services }, secret, { signOn }, form) {
    switch (form.get('act')) {
      case 'confirm':
        // An address was typed by hand, too.
        if (!form.get('secondEmail')) requireSure(form.get(sureField));
        return confirmSignOn(
          services,
          secret,
          receiptRenderer(signOn.language),
          form.get('fingerprint'),
          form.get('secondEmail'),
        );
      case 'deny':
        requireSure(form.get(sureField));
        return denySignOn(services, secret);
      default:
        throw Refused.because('bad_input');
    }
  },
  content,
};

/**
 * A sign-on behind its mailed link: what is to be confirmed, or what became of it. The first and the last button of
 * the page lead elsewhere and change nothing: some scanners press the one or the other.
 */
function content(
  page: PageContext,
  linked: LinkedSignOn,
  address: LinkAddress,
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const t = wordsIn(locale);
  const { state, organisationName: organisation } = linked.signOn;
  const isOpen = takesSignOns(linked.round, page.services.now()).ok;
  const isSeconded = awaitsSecond(linked.signOn);
  const waits = state === 'unconfirmed' || state === 'provisional' || state === 'lapsed';
  const isAsked = waits && !isSeconded && isOpen;
  // Who told a focal point has named nobody yet.
  const asksSecond = asksForSecond(linked.round.policy, linked.signOn) && !linked.signOn.secondEmail;
  // Who was entered under an embargo can read the text nowhere else.
  const isPublic = publicTextOf(linked.round) === 'everything';
  const isChanged = linked.differences.length > 0;
  const counts = state === 'confirmed';
  const no = t(counts ? 'signOn.confirm.withdraw' : 'signOn.confirm.notMe');
  const form = (what: string, inside: Html) => actForm(page, pathOf(address), locale, what, inside);
  return html`<div class="stack wide narrow">
      ${answerNote(answer)}
      ${
        isAsked
          ? html`<h1>${question(linked, locale)}</h1>
              ${isChanged && changes(linked, locale)} ${!isPublic && editionText(linked.edition, locale)}
              ${facts(linked, locale)}
              ${form(
                'confirm',
                html`<input type="hidden" name="fingerprint" value="${linked.edition.fingerprint}" />
                  ${asksSecond ? secondField(answer, locale) : sureBox(t('signOn.confirm.sure', { organisation }), locale)}
                  ${button(isChanged ? t('correction.changed.button') : t('signOn.confirm.button'), 'primary')}`,
              )}`
          : isSeconded && isOpen
            ? secondAsked(linked, answer, locale, (inside) => form('confirm', inside))
            : html`${outcome(linked, locale)} ${facts(linked, locale)}`
      }
    </div>
    ${
      state === 'withdrawn'
        ? nothing
        : denial(
            no,
            t(counts ? 'signOn.confirm.withdrawBody' : 'signOn.confirm.notMeBody'),
            form(
              'deny',
              html`${sureBox(t('signOn.confirm.sureNot', { organisation }), locale)} ${button(no, 'danger')}`,
            ),
          )
    }
    ${backButton(linked.round, pathOf(address), locale, t('signOn.confirm.readText'))}`;
}

/** The second person's turn: whom we have written to, and a way to name somebody else. */
function secondAsked(
  linked: LinkedSignOn,
  answer: FormAnswer,
  locale: PageLanguage,
  form: (inside: Html) => Html,
): Html {
  const t = wordsIn(locale);
  const email = linked.signOn.secondEmail ?? '';
  return html`<header class="head">
      <h1>${t('signOn.confirm.secondAskedTitle')}</h1>
      <p class="muted">${t('signOn.confirm.secondAskedBody', { email })}</p>
    </header>
    ${facts(linked, locale)}
    <section class="rule stack" aria-labelledby="other-second">
      <h2 id="other-second">${t('signOn.confirm.otherSecond')}</h2>
      ${form(
        html`<input type="hidden" name="fingerprint" value="${linked.edition.fingerprint}" />
          ${secondField(answer, locale)} ${button(t('signOn.confirm.otherSecondButton'), 'quiet')}`,
      )}
    </section>`;
}
