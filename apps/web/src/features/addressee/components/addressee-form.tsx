'use client';

import type { NewAddressee } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { ButtonLink, type ButtonLook } from '@/ui/button';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  addressee: NewAddressee | null;
  languages: { tag: string; name: string }[];
  /** The language most addressees of this coalition are addressed in. */
  language: string;
  look?: ButtonLook;
  cancelHref?: string;
}

/** Adds or changes an addressee. */
export function AddresseeForm({ action, addressee, languages, language, look, cancelHref }: Props) {
  const t = useTranslations('addressee');
  const shell = useTranslations('shell');
  const optional = shell('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const known = addressee?.language ?? language;
  const knownName = languages.find(({ tag }) => tag === known)?.name;
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField label={t('name')} {...field('name', addressee?.name)} maxLength={120} required />
      <TextField
        label={t('function')}
        hint={t('functionHint')}
        optional={optional}
        {...field('title', addressee?.title)}
        maxLength={160}
      />
      <TextField
        label={t('institution')}
        {...field('institution', addressee?.institution)}
        minLength={2}
        maxLength={200}
        required
      />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        type="email"
        {...field('email', addressee?.email)}
        maxLength={254}
        autoComplete="off"
        required
      />
      <SelectField label={t('language')} hint={t('languageHint')} {...field('language', known, knownName)}>
        {languages.some(({ tag }) => tag === known) ? null : <option value={known}>{known}</option>}
        {languages.map(({ tag, name }) => (
          <option key={tag} value={tag}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('salutation')}
        hint={t('salutationHint')}
        optional={optional}
        {...field('salutation', addressee?.salutation ?? '')}
        dir="auto"
        maxLength={160}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look={look}>{addressee ? t('save') : t('add')}</SubmitButton>
        {cancelHref ? <ButtonLink href={cancelHref}>{t('cancel')}</ButtonLink> : null}
        <FormDone state={state} />
      </div>
    </form>
  );
}
