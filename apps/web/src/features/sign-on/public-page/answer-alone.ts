import { formatMoment, type PageLanguage } from '@undersigned/domain';
import type { PublicRound } from '@undersigned/services';
import { answerNote, type FormAnswer } from '@/public-page/controls';
import { html, nothing, type Html } from '@/public-page/html';
import { wordsIn } from '@/public-page/words';

interface Closed {
  round: PublicRound['round'];
  coalition: Pick<PublicRound['coalition'], 'name'>;
}

/** When a round closed and whom to write to, for the sentences that say so. */
export const closedValues = ({ round, coalition }: Closed, locale: PageLanguage) => ({
  at: formatMoment(round.closedAt ?? round.closesAt, { timeZone: round.timeZone, locale }),
  coalition: coalition.name,
});

/**
 * The answer to a form that the page does not have any more: why it was refused, and the words that were written into
 * it, to be copied. Nothing on a first visit.
 */
export const answerAlone = (answer: FormAnswer, locale: PageLanguage): Html =>
  answer.said === null
    ? nothing
    : html`<div class="stack">${answerNote(answer)} ${writtenWords(answer, locale)}</div>`;

/** The same where the round has closed. */
export function lateAnswer(closed: Closed, answer: FormAnswer, locale: PageLanguage): Html {
  const late = wordsIn(locale)('round.page.late', closedValues(closed, locale));
  return answerAlone({ ...answer, said: answer.said === null ? null : late }, locale);
}

function writtenWords({ typed }: FormAnswer, locale: PageLanguage): Html {
  const words = typed.get('reservation') ?? '';
  if (words.trim() === '') return nothing;
  return html`<p>${wordsIn(locale)('round.page.written')}</p>
    <blockquote class="quoted" dir="auto">${words}</blockquote>`;
}
