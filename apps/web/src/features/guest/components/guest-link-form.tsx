'use client';

import { guestAccessLevels, interfaceLanguages } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import type { GuestLinkState } from '../actions';
import { MadeLink } from './made-link';

interface Props {
  action: (state: GuestLinkState, form: FormData) => Promise<GuestLinkState>;
  /** Days of the calendar: the first and last one can choose, and the one that is proposed. */
  days: { first: string; last: string; usual: string };
  /** Of the mail, unless another is chosen. */
  language: string;
}

/** Makes a personal link into a text, and shows it the one time that it can be shown. */
export function GuestLinkForm({ action, days, language }: Props) {
  const t = useTranslations('guest.make');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      {state.kind === 'made' ? <MadeLink key={state.url} {...state} /> : null}
      <TextField
        label={t('label')}
        hint={t('labelHint')}
        {...field('label')}
        maxLength={120}
        autoComplete="off"
        required
      />
      <RadioField
        label={t('access')}
        {...field('access', 'comment')}
        options={guestAccessLevels.map((level) => ({
          value: level,
          label: t(`level.${level}`),
          hint: t(`levelHint.${level}`),
        }))}
      />
      <TextField
        type="date"
        label={t('until')}
        hint={t('untilHint')}
        {...field('until', days.usual)}
        min={days.first}
        max={days.last}
        className="max-w-96"
        required
      />
      <TextField
        type="email"
        label={t('email')}
        hint={t('emailHint')}
        optional={optional}
        {...field('email')}
        maxLength={254}
        autoComplete="off"
      />
      <SelectField label={t('language')} {...field('language', language)} className="max-w-56">
        {interfaceLanguages.map((each) => (
          <option key={each} value={each} lang={each}>
            {t(`languages.${each}`)}
          </option>
        ))}
      </SelectField>
      <div>
        <SubmitButton look="quiet">{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
