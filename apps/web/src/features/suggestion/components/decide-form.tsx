'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { AnswerToTicks } from '@/ui/tick-box';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  id: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The suggestions, with forms of their own; their boxes name this one. */
  children: ReactNode;
}

/** Decides the suggestions that are ticked, all in the same way; it stands below them. */
export function DecideForm({ id, action, children }: Props) {
  const t = useTranslations('suggestion');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <>
      <AnswerToTicks value={state}>{children}</AnswerToTicks>
      <form ref={form} id={id} action={submit} className="grid max-w-form gap-4" data-no-print>
        <FormSummary attempt={state}>{said}</FormSummary>
        <TextAreaField
          label={t('decisionReason')}
          hint={t('decisionReasonHint')}
          {...field('reason')}
          dir="auto"
          rows={2}
          maxLength={2_000}
        />
        <div className="flex flex-wrap items-center gap-3">
          {(['accept', 'reject', 'meeting'] as const).map((decision) => (
            <SubmitButton key={decision} name="decision" value={decision} look="quiet">
              {t(`decide.${decision}`)}
            </SubmitButton>
          ))}
          <FormDone state={state} />
        </div>
      </form>
    </>
  );
}
