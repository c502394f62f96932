'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisation: string;
}

/** A focal point says why they answer for a sign-on. */
export function VouchForm({ action, organisation }: Props) {
  const t = useTranslations('signOn.vouch');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <details className="text-sm">
      <summary aria-label={t('openOf', { organisation })}>{t('open')}</summary>
      <form ref={form} action={submit} className="grid max-w-form gap-3 py-2">
        <FormSummary attempt={state}>{said}</FormSummary>
        <TextField label={t('note')} hint={t('noteHint')} {...field('note')} maxLength={500} required />
        <div>
          <SubmitButton look="quiet" size="small">
            {t('submit')}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
