'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  title: string;
}

/** Gives the text another title. */
export function RenameForm({ action, title }: Props) {
  const t = useTranslations('document.about');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField key={title} label={t('textTitle')} {...field('title', title)} maxLength={300} required />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="quiet">{t('save')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
