'use client';

import type { CoalitionSettings } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { LanguageAndZoneFields, type LanguagesAndZones } from './language-and-zone-fields';

interface Props extends LanguagesAndZones {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** As they stand. */
  settings: CoalitionSettings;
}

/** Name, language and time zone of a coalition. */
export function SettingsForm({ action, settings, ...choices }: Props) {
  const t = useTranslations('coalition.settings');
  const setUp = useTranslations('coalition.setUp');
  const shell = useTranslations('shell');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const { name, language, timeZone } = settings;
  const languageName = choices.languages.find(({ code }) => code === language)?.name ?? language;
  return (
    <form ref={form} action={submit} className="grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <div role="status">
        {state.kind === 'done' ? <Notice tone="settled">{state.message}</Notice> : null}
      </div>
      <TextField
        label={setUp('name')}
        hint={t('nameHint')}
        {...field('name', name)}
        minLength={2}
        maxLength={120}
        required
      />
      <LanguageAndZoneFields
        {...choices}
        language={{
          label: setUp('language'),
          hint: t('languageHint'),
          ...field('language', language, languageName),
        }}
        timeZone={{ label: setUp('timeZone'), hint: t('timeZoneHint'), ...field('timeZone', timeZone) }}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
