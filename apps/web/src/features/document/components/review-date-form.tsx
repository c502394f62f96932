'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  dateAction: (state: ActionState, form: FormData) => Promise<ActionState>;
  backAction: () => Promise<ActionState>;
  hint: string;
  until: string;
}

/** Moves the date of a review, or takes the text back to drafting. */
export function ReviewDateForm({ dateAction, backAction, hint, until }: Props) {
  const t = useTranslations('document.review');
  const optional = useTranslations('shell')('optional');
  const [dated, date] = useKeptAnswer(dateAction);
  const [taken, back] = useKeptAnswer<ActionState>(backAction);
  const { said, field } = formAnswer(dated);
  return (
    <div className="grid gap-5">
      <FormSummary attempt={taken}>{taken.kind === 'refused' ? taken.message : null}</FormSummary>
      <form action={date} className="grid gap-4">
        <FormSummary attempt={dated}>{said}</FormSummary>
        <TextField
          key={until}
          type="datetime-local"
          label={t('until')}
          hint={hint}
          optional={optional}
          {...field('reviewUntil', until)}
          className="max-w-72"
        />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton look="quiet">{t('dateSubmit')}</SubmitButton>
          <FormDone state={dated} />
        </div>
      </form>
      <form action={back}>
        <SubmitButton look="plain" className="!px-0">
          {t('takeBack')}
        </SubmitButton>
      </form>
    </div>
  );
}
