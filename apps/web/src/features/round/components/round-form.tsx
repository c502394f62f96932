'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { PublicityFields } from './publicity-fields';
import { RemindersField } from './schedule-form';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  editionNumber: number;
  timeZones: string[];
  preset: { closesAt: string; timeZone: string };
}

/** The choices of a new round. What was typed stays when something is refused. */
export function RoundForm({ action, editionNumber, timeZones, preset }: Props) {
  const t = useTranslations('round.form');
  const optional = useTranslations('shell')('optional');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  const { said, field } = formAnswer(state);
  return (
    <form action={submit} className="grid max-w-form gap-6">
      <FormSummary attempt={state}>{said}</FormSummary>
      <p className="text-muted">{t('intro', { number: editionNumber })}</p>
      <TextField
        label={t('closesAt')}
        hint={t('closesAtHint')}
        type="datetime-local"
        {...field('closesAt', preset.closesAt)}
        required
      />
      <TextField
        label={t('opensAt')}
        hint={t('opensAtHint')}
        optional={optional}
        type="datetime-local"
        {...field('opensAt')}
      />
      <TextField
        label={t('publishesAt')}
        hint={t('publishesAtHint')}
        optional={optional}
        type="datetime-local"
        {...field('publishesAt')}
      />
      <SelectField label={t('timeZone')} {...field('timeZone', preset.timeZone)}>
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <RadioField
        label={t('eligibility')}
        {...field('eligibility', 'public')}
        options={[
          { value: 'public', label: t('eligibilityPublic') },
          { value: 'members', label: t('eligibilityMembers') },
        ]}
      />
      <RadioField
        label={t('observers')}
        {...field('observers', 'support')}
        options={[
          { value: 'support', label: t('observersSupport') },
          { value: 'sign', label: t('observersSign') },
        ]}
      />
      <RadioField
        label={t('second')}
        {...field('second', 'none')}
        options={[
          { value: 'none', label: t('secondNone') },
          { value: 'asked', label: t('secondAsked') },
        ]}
      />
      <RadioField
        label={t('whileOpen')}
        {...field('whileOpen', 'names')}
        options={[
          { value: 'names', label: t('whileOpenNames') },
          { value: 'count', label: t('whileOpenCount') },
          { value: 'nothing', label: t('whileOpenNothing') },
        ]}
      />
      <PublicityFields field={field} publicText="everything" languages="en fr" />
      <TextField
        label={t('goal')}
        hint={t('goalHint')}
        optional={optional}
        type="number"
        min={1}
        max={100_000}
        {...field('goal')}
      />
      <TextField
        label={t('countriesGoal')}
        hint={t('countriesGoalHint')}
        optional={optional}
        type="number"
        min={1}
        max={250}
        {...field('countriesGoal')}
      />
      <RemindersField field={field} reminders={[7, 3, 1]} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
