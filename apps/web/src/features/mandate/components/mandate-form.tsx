'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { TopicsField } from './topics-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  people: { membershipId: string; name: string }[];
  usedTopics: string[];
}

/** Who may sign, on what, until when, and on what that rests. */
export function MandateForm({ action, people, usedTopics }: Props) {
  const t = useTranslations('mandate.add');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5 pt-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <SelectField label={t('person')} {...field('membershipId')} required>
        <option value="">{t('personNone')}</option>
        {people.map(({ membershipId, name }) => (
          <option key={membershipId} value={membershipId}>
            {name}
          </option>
        ))}
      </SelectField>
      <TopicsField
        field={field}
        label={t('topics')}
        hint={t('topicsHint')}
        topics={[]}
        used={usedTopics}
        required
      />
      <TextField
        label={t('until')}
        hint={t('untilHint')}
        optional={optional}
        type="date"
        {...field('until')}
      />
      <TextField label={t('note')} hint={t('noteHint')} {...field('note')} maxLength={500} required />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="quiet">{t('submit')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
