'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';

/** Takes a question off the list. */
export function RemoveForm({ action }: { action: () => Promise<ActionState> }) {
  const t = useTranslations('question.form');
  const [state, submit, form] = useKeptAnswer<ActionState>(action);
  return (
    <form ref={form} action={submit} className="grid gap-4">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      <div>
        <SubmitButton look="danger">{t('remove')}</SubmitButton>
      </div>
    </form>
  );
}
