'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useEffect, type ReactNode } from 'react';
import { FormSummary } from '@/ui/form-summary';

export type OrderState =
  | { kind: 'idle' }
  | { kind: 'moved'; button: string; label: string; place: number; all: number }
  | { kind: 'refused'; message: string };

interface Props {
  action: (state: OrderState, form: FormData) => Promise<OrderState>;
  /** The ids of all questions in the order on the screen. */
  order: string[];
  children: ReactNode;
}

/** The form around the table whose buttons move questions; keeps the focus on the button that moved one. */
export function QuestionOrder({ action, order, children }: Props) {
  const t = useTranslations('question');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  useEffect(() => {
    if (state.kind === 'moved') document.getElementById(state.button)?.focus();
  }, [state]);
  return (
    <form action={submit}>
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      <p role="status" className="sr-only">
        {state.kind === 'moved' ? t('moved', { label: state.label, place: state.place, all: state.all }) : ''}
      </p>
      <input type="hidden" name="order" value={order.join(' ')} />
      {children}
    </form>
  );
}
