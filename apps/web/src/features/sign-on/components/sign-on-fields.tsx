'use client';

import type { Decision } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { CheckboxField } from '@/ui/checkbox-field';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';

export interface Country {
  code: string;
  name: string;
}

interface Props {
  field: ReturnType<typeof formAnswer>['field'];
  countries: Country[];
  decisions: Decision[];
}

/** Organisation, decision and signatory: the fields that every sign-on has, wherever it is given. */
export function SignOnFields({ field, countries, decisions }: Props) {
  const t = useTranslations('signOn.form');
  const optional = useTranslations('shell')('optional');
  return (
    <>
      <TextField
        label={t('organisation')}
        hint={t('organisationHint')}
        {...field('organisation.name')}
        autoComplete="organization"
        minLength={2}
        maxLength={200}
        required
      />
      <SelectField label={t('country')} {...field('organisation.country')}>
        <option value="">{t('noCountry')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <DecisionFields field={field} decisions={decisions} />
      <TextField
        label={t('name')}
        {...field('signatory.name')}
        autoComplete="name"
        maxLength={120}
        required
      />
      <TextField
        label={t('function')}
        optional={optional}
        {...field('signatory.title')}
        autoComplete="organization-title"
        maxLength={120}
      />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        {...field('signatory.email')}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
        required
      />
    </>
  );
}

const hints = {
  sign: undefined,
  reservation: 'reservationHint',
  support: undefined,
  decline: undefined,
  object: 'objectHint',
} as const;

/** A box that says `value` when it is ticked, and stays ticked when the form is refused. */
const ticked = ({ name, defaultValue, error }: ReturnType<Props['field']>, value: string) => ({
  name,
  value,
  error,
  defaultChecked: defaultValue === value,
});

/** What the organisation decides, and the words that belong to it. */
export function DecisionFields({ field, decisions }: Pick<Props, 'field' | 'decisions'>) {
  const t = useTranslations('signOn.form');
  const optional = useTranslations('shell')('optional');
  return (
    <>
      <RadioField
        label={t('decision')}
        {...field('decision', 'sign')}
        options={decisions.map((decision) => {
          const hint = hints[decision];
          return { value: decision, label: t(decision), hint: hint && t(hint) };
        })}
      />
      <TextAreaField
        label={t('reservationText')}
        hint={decisions.includes('object') ? t('privateTextHint') : t('reservationTextHint')}
        optional={optional}
        {...field('reservation')}
        rows={3}
        maxLength={2_000}
      />
      <TextField
        label={t('paragraphs')}
        hint={t('paragraphsHint')}
        optional={optional}
        {...field('paragraphs')}
        maxLength={200}
      />
      <RadioField
        label={t('reservationUse')}
        {...field('reservationUse', 'printed')}
        options={[
          { value: 'printed', label: t('printed') },
          { value: 'internal', label: t('internal') },
        ]}
      />
      <CheckboxField
        label={t('unlisted')}
        hint={t('unlistedHint')}
        {...ticked(field('listing'), 'unlisted')}
      />
    </>
  );
}

/** Where the second person is written to; empty for an organisation that says no. */
export function SecondField({ field }: Pick<Props, 'field'>) {
  const t = useTranslations('signOn.form');
  return (
    <TextField
      label={t('second')}
      hint={t('secondHint')}
      type="email"
      {...field('secondEmail')}
      inputMode="email"
      maxLength={254}
    />
  );
}
