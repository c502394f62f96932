import type { Decision, PageLanguage } from '@undersigned/domain';
import type { LinkedInvitation } from '@undersigned/services';
import {
  answerNote,
  button,
  radioField,
  textField,
  unanswered,
  type FormAnswer,
} from '@/public-page/controls';
import { html, type Html } from '@/public-page/html';
import { nonceField, type PostedForm } from '@/public-page/posted-form';
import { wordsIn } from '@/public-page/words';
import { decisionInput } from '../form-input';
import { decisionFields, listingField, secondField } from './sign-form';

/** Every field of the two forms. */
export const invitationFields = [
  'act',
  'fingerprint',
  'decision',
  'reservation',
  'paragraphs',
  'reservationUse',
  'listing',
  'secondEmail',
  'title',
  'stage',
  'expectedOn',
] as const;

const everything: Decision[] = ['sign', 'reservation', 'support', 'decline', 'object'];
const observing: Decision[] = ['support', 'decline', 'object'];

interface Shown {
  linked: LinkedInvitation;
  path: string;
  nonce: string;
  answer: FormAnswer;
  locale: PageLanguage;
}

/** What the last answer says to one of the two forms: nothing where the other one was sent. */
export const answerTo = (act: 'decide' | 'step', answer: FormAnswer): FormAnswer =>
  (answer.typed.get('act') === 'step') === (act === 'step') ? answer : unanswered;

/** The organisation decides. Nothing is chosen beforehand: a program that presses every button it finds in a mail decides nothing. */
export function decideForm({ linked, path, nonce, answer, locale }: Shown): Html {
  const t = wordsIn(locale);
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
    ${answerNote(answer)}
    <input type="hidden" name="${nonceField}" value="${nonce}" />
    <input type="hidden" name="act" value="decide" />
    <input type="hidden" name="fingerprint" value="${linked.edition.fingerprint}" />
    ${decisionFields(answer, locale, {
      decisions: linked.isObserver ? observing : everything,
      isUnset: true,
    })}
    ${listingField(answer, locale)}
    ${textField(answer, {
      name: 'title',
      label: t('signOn.form.function'),
      optional: t('shell.optional'),
      autocomplete: 'organization-title',
      maxLength: 120,
    })}
    ${linked.round.policy.second === 'asked' && secondField(answer, locale, false)}
    ${button(t('signOn.deciding.submit'), 'primary')}
  </form>`;
}

/** How far the organisation is, while it has not decided; a person says it, as above. */
export function stepForm({ path, nonce, answer, locale }: Shown): Html {
  const t = wordsIn(locale);
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
    ${answerNote(answer)}
    <input type="hidden" name="${nonceField}" value="${nonce}" />
    <input type="hidden" name="act" value="step" />
    ${radioField(answer, { name: 'stage', label: t('round.step.stage'), isUnset: true }, [
      { value: 'clearance', label: t('round.step.clearance') },
      { value: 'interested', label: t('round.step.interested') },
    ])}
    ${textField(answer, {
      name: 'expectedOn',
      type: 'date',
      label: t('round.step.expectedOn'),
      optional: t('shell.optional'),
      maxLength: 10,
    })}
    ${button(t('round.step.save'), 'quiet')}
  </form>`;
}

/** What the first form says, as the verb wants it. Who has chosen nothing has decided nothing. */
export const invitationInput = (form: PostedForm) => ({
  ...decisionInput({ get: (name) => form.get(name) ?? null }),
  decision: form.get('decision') ?? '',
  title: form.get('title'),
  fingerprint: form.get('fingerprint') ?? '',
});

/** What the second form says. */
export function stepInput(form: PostedForm) {
  const stage = form.get('stage');
  return stage === 'clearance' ? { stage, expectedOn: form.get('expectedOn') || null } : { stage };
}
