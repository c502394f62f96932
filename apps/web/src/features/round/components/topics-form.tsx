'use client';

import { useTranslations } from 'next-intl';
import { TopicsField } from '@/features/mandate/components/topics-field';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  topics: string[];
  used: string[];
}

/** What a round is about, as long as it has not closed. */
export function TopicsForm({ action, topics, used }: Props) {
  const t = useTranslations('mandate.round');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-4">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TopicsField
        field={field}
        label={t('topics')}
        hint={t('hint')}
        topics={topics}
        used={used}
        optional={optional}
      />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="quiet">{t('save')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
