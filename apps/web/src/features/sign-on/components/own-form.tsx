'use client';

import type { Decision } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { DecisionFields, SecondField } from './sign-on-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** True for those who may support and not sign in this round. */
  isObserver: boolean;
  /** A second person of the organisation confirms, too. */
  asksSecond: boolean;
}

const everything: Decision[] = ['sign', 'reservation', 'support', 'decline', 'object'];
const observing: Decision[] = ['support', 'decline', 'object'];

/** A member's decision for the organisation it acts for. */
export function OwnForm({ action, isObserver, asksSecond }: Props) {
  const t = useTranslations('signOn');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid gap-6">
      <FormSummary attempt={state}>{said}</FormSummary>
      <DecisionFields field={field} decisions={isObserver ? observing : everything} />
      <TextField label={t('own.title')} optional={optional} {...field('signatory.title')} maxLength={120} />
      {asksSecond ? <SecondField field={field} /> : null}
      <div>
        <SubmitButton>{t('deciding.submit')}</SubmitButton>
      </div>
    </form>
  );
}
