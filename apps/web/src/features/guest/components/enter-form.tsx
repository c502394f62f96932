'use client';

import { interfaceLanguages } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { CheckboxField } from '@/ui/checkbox-field';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Who uses the link already; null before anybody has. */
  guest: string | null;
}

/**
 * The one button of a guest link. The first time it asks who comes; later it lets the same guest go on, who ticks a
 * box: a program that presses the buttons it finds in mails types nothing and ticks nothing.
 */
export function EnterForm({ action, guest }: Props) {
  const t = useTranslations('guest.enter');
  const shell = useTranslations('shell');
  const languages = useTranslations('guest.make.languages');
  const locale = useLocale();
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      {guest === null ? (
        <>
          <TextField label={t('name')} {...field('name')} maxLength={120} autoComplete="name" required />
          <TextField
            label={t('organisation')}
            hint={t('organisationHint')}
            {...field('organisation')}
            maxLength={200}
            autoComplete="organization"
            required
          />
          <TextField
            label={t('answersTo')}
            hint={t('answersToHint')}
            {...field('answersTo')}
            type="email"
            maxLength={254}
            autoComplete="email"
          />
          <SelectField label={t('language')} {...field('language', locale)} className="max-w-56">
            {interfaceLanguages.map((each) => (
              <option key={each} value={each} lang={each}>
                {languages(each)}
              </option>
            ))}
          </SelectField>
        </>
      ) : (
        <CheckboxField
          label={t('sure', { name: guest })}
          hint={shell('sureHint')}
          name="sure"
          value="yes"
          required
        />
      )}
      <div>
        <SubmitButton>{guest === null ? t('open') : t('goOn', { name: guest })}</SubmitButton>
      </div>
    </form>
  );
}
