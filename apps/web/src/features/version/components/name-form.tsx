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
  /** What is being named. */
  of: 'now' | 'version';
}

/** Keeps a version under a name. */
export function NameForm({ action, of }: Props) {
  const t = useTranslations('version');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t(`nameLabel.${of}`)}
        hint={t('nameHint')}
        {...field('name')}
        maxLength={120}
        required
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t('keep')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
