'use client';

import type { Person } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import {
  LanguageAndZoneFields,
  type LanguagesAndZones,
} from '@/features/coalition/components/language-and-zone-fields';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { saveProfile } from '../actions';

interface Props extends LanguagesAndZones {
  person: Pick<Person, 'name' | 'language' | 'timeZone'>;
}

/** One's own name, language and time zone. */
export function ProfileForm({ person, ...choices }: Props) {
  const t = useTranslations('person');
  const [state, submit, form] = useKeptAnswer(saveProfile);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
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
      <LanguageAndZoneFields
        {...choices}
        language={{ label: t('language'), ...field('language', person.language) }}
        timeZone={{ label: t('timeZone'), hint: t('timeZoneHint'), ...field('timeZone', person.timeZone) }}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
