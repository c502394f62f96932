'use client';

import type { InterfaceLanguage } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { AddresseeBoxes, type ShownAddressee } from './addressee-boxes';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  addressees: ShownAddressee[];
  language: InterfaceLanguage;
  preset: { subject: string; replyTo: string };
  /** The names of the files that go along. */
  files: string[];
}

/** The covering note for the addressees who read one language, and the button that sends. */
export function SendForm({ action, addressees, language, preset, files }: Props) {
  const t = useTranslations('delivery.send');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <AddresseeBoxes legend={t('to')} addressees={addressees} state={state} ticked />
      <TextField
        label={t('subject')}
        lang={language}
        {...field('subject', preset.subject)}
        maxLength={200}
        required
      />
      <TextAreaField
        label={t('note')}
        hint={t('noteHint')}
        lang={language}
        rows={8}
        {...field('note')}
        maxLength={5_000}
        required
      />
      <TextField
        label={t('replyTo')}
        hint={t('replyToHint')}
        type="email"
        {...field('replyTo', preset.replyTo)}
        maxLength={254}
        required
      />
      <p className="text-sm text-muted">{t('along', { files: files.join(', ') })}</p>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
