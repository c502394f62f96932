'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  hint: string;
  until: string;
}

/** Opens the text for comments, until when and to whom. */
export function AskForm({ action, hint, until }: Props) {
  const t = useTranslations('document.review');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        type="datetime-local"
        label={t('until')}
        hint={hint}
        optional={optional}
        {...field('reviewUntil', until)}
        className="max-w-72"
      />
      <RadioField
        label={t('openTo')}
        {...field('openTo', 'everyone')}
        options={[
          { value: 'everyone', label: t('openEveryone') },
          { value: 'listed', label: t('openListed') },
        ]}
      />
      <div>
        <SubmitButton>{t('askSubmit')}</SubmitButton>
      </div>
    </form>
  );
}
