'use client';

import type { ReactNode } from 'react';
import type { Answer } from './answer-keeping';
import type { ButtonLook } from './button';
import { FormSummary } from './form-summary';
import { SubmitButton } from './submit-button';
import { AnswerToTicks } from './tick-box';
import { useKeptAnswer } from './use-kept-answer';

interface Props<State extends Answer> {
  action: (state: State | { kind: 'idle' }, form: FormData) => Promise<State | { kind: 'idle' }>;
  label: ReactNode;
  look?: ButtonLook;
  size?: 'normal' | 'small';
  /** Said to screen readers instead of the label, where several buttons have the same one. */
  ariaLabel?: string;
  /** Boxes to tick, and fields whose content need not survive a refusal, such as hidden values. */
  children?: ReactNode;
}

/** A form that is mostly its button: it acts, and says what the server answered. */
export function ActionForm<State extends Answer>({
  action,
  label,
  look,
  size,
  ariaLabel,
  children,
}: Props<State>) {
  const [state, submit, form] = useKeptAnswer(action);
  const said = 'message' in state ? state.message : undefined;
  return (
    <form ref={form} action={submit} className="grid justify-items-start gap-4">
      <FormSummary attempt={state}>{state.kind === 'refused' ? said : null}</FormSummary>
      <AnswerToTicks value={state}>{children}</AnswerToTicks>
      <SubmitButton look={look} size={size} aria-label={ariaLabel}>
        {label}
      </SubmitButton>
      <p aria-live="polite" className="text-sm text-settled empty:hidden">
        {state.kind === 'done' ? said : null}
      </p>
    </form>
  );
}
