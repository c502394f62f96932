import { formatMoment, pageLanguage, publicTextOf, type PageLanguage } from '@undersigned/domain';
import { publicRoundBySlug, Refused, signPublicly, type PublicRound } from '@undersigned/services';
import { editionText, fingerprintDetails } from '@/features/edition/public-page/edition-text';
import { forTheRoom, untilWhen, whoSigned } from '@/features/round/public-page/round-parts';
import { attentionNote, linkButton, unanswered, type FormAnswer } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import { pageAnswer, seeOther } from '@/public-page/page';
import type { PageContext } from '@/public-page/page-context';
import { pageNonce } from '@/public-page/page-nonce';
import { nothingHere, ourFault } from '@/public-page/plain-pages';
import { readPostedForm, requireOwnPage, type PostedForm } from '@/public-page/posted-form';
import { refusalOf, refusedAnswer, refusedStatus } from '@/public-page/refusal-of';
import { localeOf, wantedBy, wordsIn } from '@/public-page/words';
import { answerAlone, closedValues, lateAnswer } from './answer-alone';
import { publicSignOnInput, signFields, signForm } from './sign-form';

const pathOf = (slug: string): string => `/s/${encodeURIComponent(slug)}`;

/** Where organisations read the exact text and sign it. Looking at it changes nothing. Never throws. */
export async function signPage(page: PageContext, request: Request, slug: string): Promise<Response> {
  return shown(page, slug, wantedBy(request), unanswered);
}

/**
 * Takes what the form of the page says, and leads to the page that asks to look into the mailbox once it is kept.
 * A refusal is answered with its status and the same page: the sentence, at its field, and all that was typed.
 * Never throws.
 */
export async function postSignPage(page: PageContext, request: Request, slug: string): Promise<Response> {
  const locale = localeOf(request);
  const path = pathOf(slug);
  let typed: PostedForm = unanswered.typed;
  try {
    typed = await readPostedForm(request, signFields);
    await requireOwnPage(page, request, path, typed);
    await signPublicly(page.services, slug, publicSignOnInput(typed), locale);
    return seeOther(`${path}/sent?lang=${locale}#main`);
  } catch (error) {
    const refusal = refusalOf(page, error);
    const answer = refusedAnswer(refusal, locale, typed, signFields);
    return shown(page, slug, [locale], answer, ...refusedStatus(refusal));
  }
}

async function shown(
  page: PageContext,
  slug: string,
  wanted: readonly PageLanguage[],
  answer: FormAnswer,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const path = pathOf(slug);
  const [locale = 'en'] = wanted;
  try {
    const found = await publicRoundBySlug(page.services, slug, locale);
    const { languages } = found.round.policy;
    const offered = pageLanguage(found.round.policy, wanted);
    if (offered !== locale) return await shown(page, slug, [offered], answer, status, headers);
    const title = wordsIn(locale)('round.page.metaTitle', { title: found.edition.title });
    const isShown = publicTextOf(found.round) === 'everything';
    const main = isShown ? content(page, found, path, locale, answer) : embargoed(found, locale, answer);
    const { coalition } = found;
    return pageAnswer({ locale, title, coalition, path, main, languages }, status, headers);
  } catch (error) {
    if (error instanceof Refused) return nothingHere(locale, path);
    page.onFault(error);
    return ourFault(locale, path);
  }
}

function content(
  page: PageContext,
  found: PublicRound,
  path: string,
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const { round, edition, coalition } = found;
  const t = wordsIn(locale);
  return html`<header class="head">
      <h1><bdi lang="${edition.language}">${edition.title}</bdi></h1>
      <p class="muted">${t('round.page.by', { coalition: coalition.name })}</p>
      ${
        found.isOpen &&
        html`<p class="strong">
          ${untilWhen(round, locale)} · <a href="#sign">${t('round.page.toForm')}</a>
        </p>`
      }
    </header>
    ${found.isOpen ? nothing : closed(found, locale, answer)} ${editionText(edition, locale)}
    <div class="rule">
      <p>${t('round.page.readAll')}</p>
      ${fingerprintDetails(edition.fingerprint, locale)}
    </div>
    ${found.isOpen ? signSection(page, found, path, locale, answer) : nothing}
    ${
      found.signatories !== null &&
      html`<section class="wide" aria-labelledby="who">
        <h2 id="who">${t('round.page.whoSigned', { count: found.signatories })}</h2>
        ${whoSigned(found, locale, null)}
      </section>`
    }
    ${found.isOpen ? forTheRoom(`${page.services.baseUrl}${path}`, locale) : nothing}`;
}

/** Before its embargo ends: that there is a text, whose it is, and who may read it; no word of it, and no form. */
function embargoed(found: PublicRound, locale: PageLanguage, answer: FormAnswer): Html {
  const { round, edition, coalition } = found;
  const t = wordsIn(locale);
  const until =
    round.publishedAt === null && round.publishesAt
      ? formatMoment(round.publishesAt, { timeZone: round.timeZone, locale })
      : 'none';
  return html`<header class="head">
      <h1><bdi lang="${edition.language}">${edition.title}</bdi></h1>
      <p class="muted">${t('round.page.by', { coalition: coalition.name })}</p>
      ${found.isOpen && html`<p class="strong">${untilWhen(round, locale)}</p>`}
    </header>
    ${answerAlone(answer, locale)}
    ${attentionNote(
      html`<p class="strong">${t('round.page.embargoTitle', { until })}</p>
        <p>${t('round.page.embargoBody', { coalition: coalition.name })}</p>`,
    )}
    ${
      found.signatories !== null &&
      html`<section class="wide" aria-labelledby="who">
        <h2 id="who">${t('round.page.whoSigned', { count: found.signatories })}</h2>
        ${whoSigned(found, locale, null)}
      </section>`
    }`;
}

function signSection(
  { services, secret }: PageContext,
  { round, edition, coalition }: PublicRound,
  path: string,
  locale: PageLanguage,
  answer: FormAnswer,
): Html {
  const t = wordsIn(locale);
  const nonce = pageNonce(secret, path, services.now());
  const { fingerprint } = edition;
  const asksSecond = round.policy.second === 'asked';
  const shownForm = { path, nonce, fingerprint, coalitionName: coalition.name, asksSecond, answer };
  return html`<section id="sign" class="wide" aria-labelledby="sign-heading">
    <h2 id="sign-heading">${t('round.page.formHeading')}</h2>
    <p class="muted">${t(asksSecond ? 'round.page.formIntroSecond' : 'round.page.formIntro')}</p>
    ${signForm(shownForm, locale)}
  </section>`;
}

/** `answer` says something when somebody pressed “sign” and it was too late. */
function closed(found: PublicRound, locale: PageLanguage, answer: FormAnswer): Html {
  const t = wordsIn(locale);
  const { round } = found;
  const note =
    answer.said === null
      ? attentionNote(
          html`<p class="strong">${t('round.page.closedTitle')}</p>
            <p>${t('round.page.closed', closedValues(found, locale))}</p>`,
        )
      : lateAnswer(found, answer, locale);
  const published =
    round.state === 'published' && linkButton(`/p/${round.slug}`, t('round.page.toPublished'));
  return html`<div class="stack">${note}${published}</div>`;
}
