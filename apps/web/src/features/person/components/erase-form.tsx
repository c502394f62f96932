'use client';

import { useTranslations } from 'next-intl';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { eraseMe } from '../actions';

/** The way out for good; asks for one's address so that it is nobody's slip. */
export function EraseForm() {
  const t = useTranslations('person');
  const [state, submit, form] = useKeptAnswer(eraseMe);
  const { said, field } = formAnswer(state);
  return (
    <details>
      <summary className="cursor-pointer py-2 text-refused">{t('erase')}</summary>
      <form ref={form} action={submit} className="grid max-w-form gap-4 py-3">
        <p>{t('eraseIntro')}</p>
        <FormSummary attempt={state}>{said}</FormSummary>
        <TextField label={t('eraseWord')} type="email" {...field('email')} autoComplete="off" required />
        <div>
          <SubmitButton look="danger">{t('eraseButton')}</SubmitButton>
        </div>
      </form>
    </details>
  );
}
