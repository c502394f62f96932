'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { SignOnFields, type Country } from './sign-on-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  countries: Country[];
}

/** What a focal point enters for an organisation. */
export function RecordForm({ action, countries }: Props) {
  const t = useTranslations('signOn.record');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-6 pt-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <p aria-live="polite" className="text-settled empty:hidden">
        {state.kind === 'done' ? state.message : null}
      </p>
      <SignOnFields
        field={field}
        countries={countries}
        decisions={['sign', 'reservation', 'support', 'decline', 'object']}
      />
      <TextField
        label={t('evidence')}
        hint={t('evidenceHint')}
        {...field('evidence')}
        maxLength={500}
        required
      />
      <div>
        <SubmitButton look="quiet">{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
