'use client';

import type { PublicText } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { PublicityFields } from './publicity-fields';
import { RemindersField } from './reminders-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Wall time in the round's zone, or nothing. */
  publishesAt: string;
  timeZone: string;
  reminders: number[];
  publicText: PublicText;
  /** "en fr": those that are offered, with spaces between them. */
  languages: string;
}

/** When a round is published by itself, when it reminds, and what everybody sees until then. */
export function ScheduleForm({ action, publishesAt, timeZone, reminders, publicText, languages }: Props) {
  const t = useTranslations('round.form');
  const run = useTranslations('round.run');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field: answered } = formAnswer(state);
  const shown: Record<string, string> = {
    publishesAt,
    reminders: reminders.join(', '),
    publicText,
    languages,
  };
  const field = (name: string) => answered(name, shown[name]);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('publishesAt')}
        hint={`${t('publishesAtHint')} ${timeZone}`}
        optional={optional}
        type="datetime-local"
        {...field('publishesAt')}
      />
      <RemindersField field={field} />
      <PublicityFields field={field} />
      <div>
        <SubmitButton look="quiet">{run('schedule')}</SubmitButton>
      </div>
      <p aria-live="polite" className="text-sm text-settled empty:hidden">
        {state.kind === 'done' ? state.message : null}
      </p>
    </form>
  );
}
