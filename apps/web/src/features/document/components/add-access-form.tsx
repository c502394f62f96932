'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisations: { id: string; name: string }[];
}

const offered = ['comment', 'edit', 'view'] as const;

/**
 * Puts an organisation or one person on the access list. The style sheet shows the field that belongs to the
 * choice, so that it follows a choice made before our code has arrived, too.
 */
export function AddAccessForm({ action, organisations }: Props) {
  const t = useTranslations('document.about');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="group grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <RadioField
        label={t('whoKind')}
        {...field('who', 'organisation')}
        options={[
          { value: 'organisation', label: t('organisation'), hint: t('organisationHint') },
          { value: 'person', label: t('person'), hint: t('personHint') },
        ]}
      />
      <div className="group-has-[[value=person]:checked]:hidden">
        <SelectField label={t('organisationField')} {...field('organisation')}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="hidden group-has-[[value=person]:checked]:block">
        <TextField
          type="email"
          label={t('email')}
          {...field('email')}
          error={field('subject').error ?? field('subject.email').error}
        />
      </div>
      <SelectField label={t('may')} {...field('access', 'comment')}>
        {offered.map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="quiet">{t('addSubmit')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
