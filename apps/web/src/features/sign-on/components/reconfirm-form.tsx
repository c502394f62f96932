'use client';

import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { SecondField } from './sign-on-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  label: string;
  /** Who confirmed with them the last time, or nobody; null where no second person is asked. */
  second: string | null;
}

/** Confirms for a changed text what an organisation has signed: one button, and the second person where one is asked. */
export function ReconfirmForm({ action, label, second }: Props) {
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid justify-items-start gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      {second === null ? null : <SecondField field={(name) => field(name, second)} />}
      <SubmitButton>{label}</SubmitButton>
    </form>
  );
}
