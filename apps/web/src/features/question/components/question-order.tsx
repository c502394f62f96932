'use client';

import { use, useEffect, type ReactNode } from 'react';
import type { ActionState } from '@/server/action-state';
import { AnswerKeeping } from '@/ui/answer-keeping';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The ids of all questions in the order on the screen. */
  order: string[];
  children: ReactNode;
}

/** The form around the table whose buttons move questions. A row that moves loses the focus, so the keeper tells of it. */
export function QuestionOrder({ action, order, children }: Props) {
  const keep = use(AnswerKeeping);
  const [state, submit, form] = useKeptAnswer(action);
  useEffect(() => keep(state), [keep, state]);
  return (
    <form ref={form} action={submit}>
      <input type="hidden" name="order" value={order.join(' ')} />
      {children}
    </form>
  );
}
