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
  /** Wall time in the round's zone. */
  closesAt: string;
  timeZone: string;
}

/** Moves the deadline of a round. */
export function DeadlineForm({ action, closesAt, timeZone }: Props) {
  const t = useTranslations('round.form');
  const run = useTranslations('round.run');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('closesAt')}
        hint={timeZone}
        type="datetime-local"
        {...field('closesAt', closesAt)}
        required
      />
      <div>
        <SubmitButton look="quiet">{run('change')}</SubmitButton>
      </div>
      <p aria-live="polite" className="text-sm text-settled empty:hidden">
        {state.kind === 'done' ? state.message : null}
      </p>
    </form>
  );
}
