'use client';

import { directionOf } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** What was proposed, or accepted before and could not be written. */
  words: string;
  name: string;
  language: string;
}

/** Accepts a suggestion with other words than it proposes. Folded away: most are taken or left. */
export function OtherWordsForm({ action, words, name, language }: Props) {
  const t = useTranslations('suggestion');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <details className="open:basis-full">
      <summary className="cursor-pointer py-1 text-accent" aria-label={t('otherWordsOf', { name })}>
        {t('otherWords')}
      </summary>
      <form ref={form} action={submit} className="grid max-w-form gap-4 py-3">
        <FormSummary attempt={state}>{said}</FormSummary>
        <TextAreaField
          label={t('words')}
          {...field('words', words)}
          lang={language}
          dir={directionOf(language)}
          rows={3}
          maxLength={10_000}
        />
        <div>
          <SubmitButton look="quiet" size="small">
            {t('acceptOtherWords')}
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
