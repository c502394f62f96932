'use client';

import { questionStates, type QuestionState } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  current: QuestionState;
}

/** Says how far an answer is. */
export function StateForm({ action, current }: Props) {
  const t = useTranslations('question');
  const [state, submit, form] = useKeptAnswer(action);
  return (
    <form ref={form} action={submit} className="flex flex-wrap items-center gap-2">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      <SelectField key={current} label={t('form.state')} labelHidden name="state" defaultValue={current}>
        {questionStates.map((each) => (
          <option key={each} value={each}>
            {t(`state.${each}`)}
          </option>
        ))}
      </SelectField>
      <SubmitButton look="quiet">{t('page.stateSubmit')}</SubmitButton>
      <span role="status" className="text-sm text-settled">
        {state.kind === 'done' ? state.message : ''}
      </span>
    </form>
  );
}
