import {
  isSilent,
  isUndecided,
  mayDecideOtherwise,
  takesSignOns,
  type PageLanguage,
} from '@undersigned/domain';
import {
  readInvitationLink,
  Refused,
  signByInvitation,
  stepByInvitation,
  type LinkedInvitation,
} from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { mandateValues } from '@/features/mandate/mandate-values';
import { untilWhen } from '@/features/round/public-page/round-parts';
import { receiptRenderer } from '@/features/edition/render';
import { attentionNote, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import type { PageContext } from '@/public-page/page-context';
import { pageNonce } from '@/public-page/page-nonce';
import { localeOf, wordsIn } from '@/public-page/words';
import { answerAlone, closedValues, lateAnswer } from './answer-alone';
import {
  answerTo,
  decideForm,
  invitationInput,
  invitationFields,
  stepForm,
  stepInput,
} from './invitation-form';
import { backButton, postLinkPage, showLinkPage, type LinkAddress, type LinkPage } from './link-page';

const pathOf = ({ slug, secret }: LinkAddress): string =>
  `/s/${encodeURIComponent(slug)}/for/${encodeURIComponent(secret)}`;

/** Where the personal link of an invitation leads. Opening it changes nothing; the buttons do. Never throws. */
export async function invitationPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  return showLinkPage(invitationKind, page, address, localeOf(request), unanswered);
}

/** A button of that page. What came of it is read by the page it leads back to. Never throws. */
export async function postInvitationPage(
  page: PageContext,
  request: Request,
  address: LinkAddress,
): Promise<Response> {
  return postLinkPage(invitationKind, page, request, address);
}

const invitationKind: LinkPage<LinkedInvitation> = {
  path: pathOf,
  read: ({ services }, secret) => readInvitationLink(services, secret),
  title: ({ edition }, locale) => wordsIn(locale)('round.page.metaTitle', { title: edition.title }),
  fields: invitationFields,
  async act({ services }, secret, { person }, form) {
    switch (form.get('act')) {
      case 'decide':
        return signByInvitation(services, secret, invitationInput(form), receiptRenderer(person.language));
      case 'step':
        return stepByInvitation(services, secret, stepInput(form));
      default:
        throw Refused.because('bad_input');
    }
  },
  content,
};

/**
 * The text, where the organisation stands, and the forms that change that. The first and the last button of the page
 * lead elsewhere and change nothing: some scanners press the one or the other.
 */
function content(
  page: PageContext,
  linked: LinkedInvitation,
  address: LinkAddress,
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const { round, edition, coalition, organisation, standing } = linked;
  const t = wordsIn(locale);
  const isTaken = takesSignOns(round, page.services.now()).ok;
  const isAgain = mayDecideOtherwise(standing);
  const isAsked = isTaken && standing !== 'unseconded' && (isUndecided(standing) || isAgain);
  const isStepGone = isAgain && answerTo('step', answer).said !== null;
  return html`<header class="head">
      <h1><bdi lang="${edition.language}">${edition.title}</bdi></h1>
      <p class="muted">${t('round.page.by', { coalition: coalition.name })}</p>
      <p class="strong">
        <bdi>${organisation.name}</bdi
        >${isSilent(standing) ? nothing : `: ${t(`round.standings.${standing}`)}`} ·
        ${isTaken ? untilWhen(round, locale) : t('round.page.closedTitle')}
      </p>
    </header>
    ${isTaken ? nothing : lateAnswer(linked, answer, locale)}
    ${isTaken && (!isAsked || isStepGone) && answerAlone(answer, locale)} ${editionText(edition, locale)}
    <div class="rule">
      <p>${t('round.page.readAll')}</p>
      ${fingerprintDetails(edition.fingerprint, locale)}
    </div>
    ${isAsked ? forms(page, linked, address, locale, answer) : nothing}
    ${standing === 'unseconded' && attentionNote(html`<p>${t('signOn.deciding.secondAsked')}</p>`)}
    ${
      !isTaken &&
      answer.said === null &&
      attentionNote(html`<p>${t('round.page.closed', closedValues(linked, locale))}</p>`)
    }
    ${backButton(round, pathOf(address), locale, t('signOn.confirm.toPage'))}`;
}

function forms(
  { services, secret }: PageContext,
  linked: LinkedInvitation,
  address: LinkAddress,
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const t = wordsIn(locale);
  const path = pathOf(address);
  const isAgain = mayDecideOtherwise(linked.standing);
  const {
    mandate,
    round: { timeZone },
  } = linked;
  const shownForm = { linked, path, nonce: pageNonce(secret, path, services.now()), answer, locale };
  return html`<section id="sign" class="wide" aria-labelledby="sign-heading">
      <h2 id="sign-heading">${t(isAgain ? 'signOn.deciding.otherwise' : 'round.page.formHeading')}</h2>
      ${isAgain && html`<p>${t('signOn.deciding.otherwiseIntro')}</p>`}
      <p class="muted">${t('signOn.deciding.intro', { organisation: linked.organisation.name })}</p>
      ${mandate && html`<p class="strong">${t('mandate.told', mandateValues(mandate, { timeZone, locale }))}</p>`}
      ${decideForm({ ...shownForm, answer: answerTo('decide', answer) })}
    </section>
    ${isAgain ? nothing : farForm({ ...shownForm, answer: answerTo('step', answer) })}`;
}

function farForm(shownForm: Parameters<typeof stepForm>[0]): Html {
  const t = wordsIn(shownForm.locale);
  return html`<section class="rule stack wide" aria-labelledby="step-heading">
    <h2 id="step-heading">${t('round.step.heading')}</h2>
    <p class="muted">${t('round.step.intro')}</p>
    ${stepForm(shownForm)}
  </section>`;
}
