'use client';

import type { Person } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { saveProfile } from '../actions';

interface Props {
  person: Pick<Person, 'name' | 'language' | 'timeZone'>;
  languages: { code: string; name: string }[];
  timeZones: string[];
}

/** One's own name, language and time zone. */
export function ProfileForm({ person, languages, timeZones }: Props) {
  const t = useTranslations('person');
  const [state, submit] = useActionState(saveProfile, { kind: 'idle' });
  const { said, field } = formAnswer(state);
  return (
    <form action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <div role="status">
        {state.kind === 'done' ? <Notice tone="settled">{state.message}</Notice> : null}
      </div>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        {...field('name', person.name)}
        autoComplete="name"
        maxLength={120}
        required
      />
      <SelectField label={t('language')} {...field('language', person.language)}>
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('timeZone')} hint={t('timeZoneHint')} {...field('timeZone', person.timeZone)}>
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
