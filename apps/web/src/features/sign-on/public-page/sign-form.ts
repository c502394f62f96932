import { countriesIn, type Decision, type PageLanguage } from '@undersigned/domain';
import {
  answerNote,
  button,
  checkbox,
  radioField,
  selectField,
  textArea,
  textField,
  type FormAnswer,
} from '@/public-page/controls';
import { html, type Html } from '@/public-page/html';
import { nonceField, type PostedForm } from '@/public-page/posted-form';
import { wordsIn } from '@/public-page/words';
import { signOnInput } from '../form-input';

/** The fields of the form, under the names that the API gives them, in the order of the page. */
export const signFields = [
  'organisation.name',
  'organisation.country',
  'decision',
  'reservation',
  'paragraphs',
  'reservationUse',
  'listing',
  'secondEmail',
  'signatory.name',
  'signatory.title',
  'signatory.email',
  'fingerprint',
] as const;

interface Shown {
  /** Where the form leads: the page itself, in its language. */
  path: string;
  nonce: string;
  /** The fingerprint of the text on this very page. */
  fingerprint: string;
  coalitionName: string;
  /** A second person of the organisation confirms, too. */
  asksSecond: boolean;
  answer: FormAnswer;
}

/** The form of the sign page. What was typed stays when something is refused. */
export function signForm(shown: Shown, locale: PageLanguage): Html {
  const { path, nonce, fingerprint, coalitionName, asksSecond, answer } = shown;
  const t = wordsIn(locale);
  return html`<form class="form" method="post" action="${path}?lang=${locale}#said">
    ${answerNote(answer)}
    <input type="hidden" name="${nonceField}" value="${nonce}" />
    <input type="hidden" name="fingerprint" value="${fingerprint}" />
    ${organisationFields(answer, locale)} ${decisionFields(answer, locale)} ${listingField(answer, locale)}
    ${signatoryFields(answer, locale)} ${asksSecond && secondField(answer, locale)}
    <p class="small muted">${t('round.page.privacy', { coalition: coalitionName })}</p>
    ${button(t('signOn.form.submit'), 'primary')}
  </form>`;
}

/** Whether the name is printed with the list. */
export function listingField(answer: FormAnswer, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return checkbox(answer, {
    name: 'listing',
    value: 'unlisted',
    label: t('signOn.form.unlisted'),
    hint: t('signOn.form.unlistedHint'),
  });
}

/** Where the second person is written to; may stay empty where an organisation may say no. */
export function secondField(answer: FormAnswer, locale: PageLanguage, isRequired = true): Html {
  const t = wordsIn(locale);
  return textField(answer, {
    name: 'secondEmail',
    type: 'email',
    label: t('signOn.form.second'),
    hint: t('signOn.form.secondHint'),
    inputMode: 'email',
    maxLength: 254,
    isRequired,
  });
}

function organisationFields(answer: FormAnswer, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return html`${textField(answer, {
    name: 'organisation.name',
    label: t('signOn.form.organisation'),
    hint: t('signOn.form.organisationHint'),
    autocomplete: 'organization',
    minLength: 2,
    maxLength: 200,
    isRequired: true,
  })}
  ${selectField(answer, { name: 'organisation.country', label: t('signOn.form.country') }, (chosen) => [
    html`<option value="">${t('signOn.form.noCountry')}</option>`,
    countriesIn(locale).map(
      ({ code, name }) => html`<option value="${code}" ${code === chosen && html`selected`}>${name}</option>`,
    ),
  ])}`;
}

const signing: readonly Decision[] = ['sign', 'reservation', 'support'];

interface DecisionChoice {
  decisions?: readonly Decision[];
  isUnset?: boolean;
}

/** What the organisation decides, and the words that belong to a reservation or an objection. */
export function decisionFields(
  answer: FormAnswer,
  locale: PageLanguage,
  { decisions = signing, isUnset = false }: DecisionChoice = {},
): Html {
  const t = wordsIn(locale);
  const optional = t('shell.optional');
  const choices = decisions.map((value) => ({ value, label: t(`signOn.form.${value}`) }));
  return html`${radioField(answer, { name: 'decision', label: t('signOn.form.decision'), isUnset }, choices)}
    <div class="if-reserved">
      ${textArea(answer, {
        name: 'reservation',
        label: t('signOn.form.reservationText'),
        hint: t('signOn.form.reservationTextHint'),
        optional,
        maxLength: 2_000,
      })}
      ${textField(answer, {
        name: 'paragraphs',
        label: t('signOn.form.paragraphs'),
        hint: t('signOn.form.paragraphsHint'),
        optional,
        maxLength: 200,
      })}
      ${radioField(answer, { name: 'reservationUse', label: t('signOn.form.reservationUse') }, [
        { value: 'printed', label: t('signOn.form.printed') },
        { value: 'internal', label: t('signOn.form.internal') },
      ])}
    </div>`;
}

function signatoryFields(answer: FormAnswer, locale: PageLanguage): Html {
  const t = wordsIn(locale);
  return html`${textField(answer, {
    name: 'signatory.name',
    label: t('signOn.form.name'),
    autocomplete: 'name',
    maxLength: 120,
    isRequired: true,
  })}
  ${textField(answer, {
    name: 'signatory.title',
    label: t('signOn.form.function'),
    optional: t('shell.optional'),
    autocomplete: 'organization-title',
    maxLength: 120,
  })}
  ${textField(answer, {
    name: 'signatory.email',
    type: 'email',
    label: t('signOn.form.email'),
    hint: t('signOn.form.emailHint'),
    autocomplete: 'email',
    inputMode: 'email',
    maxLength: 254,
    isRequired: true,
  })}`;
}

/** What the form says, as the verb wants it; the verb checks it. */
export const publicSignOnInput = (form: PostedForm) => ({
  ...signOnInput({ get: (name) => form.get(name) ?? null }),
  fingerprint: form.get('fingerprint') ?? '',
});
