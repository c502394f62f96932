'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Whom it may be about; null for the organisation one acts for. */
  organisations: { id: string; name: string }[] | null;
}

/** How far an organisation has come that has not decided. */
export function StepForm({ action, organisations }: Props) {
  const t = useTranslations('round.step');
  const recorded = useTranslations('round.standing.step');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5 pt-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      {organisations ? (
        <SelectField label={recorded('organisation')} {...field('organisation')} required>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <RadioField
        label={t('stage')}
        {...field('stage', 'clearance')}
        options={[
          { value: 'clearance', label: t('clearance') },
          { value: 'interested', label: t('interested') },
        ]}
      />
      <TextField label={t('expectedOn')} optional={optional} type="date" {...field('expectedOn')} />
      <div>
        <SubmitButton look="quiet">{organisations ? recorded('save') : t('save')}</SubmitButton>
      </div>
      <p aria-live="polite" className="text-sm text-settled empty:hidden">
        {state.kind === 'done' ? state.message : null}
      </p>
    </form>
  );
}
