'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { controlClass, Field } from '@/ui/field';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import type { ImportState } from '../import-actions';
import { ImportPlanView } from './import-plan-view';

interface Props {
  action: (state: ImportState, form: FormData) => Promise<ImportState>;
  directoryHref: string;
}

/** File, plan, done: three answers of one form, which works without JavaScript too. */
export function ImportForm({ action, directoryHref }: Props) {
  const t = useTranslations('organisation.import');
  const [state, submit] = useActionState(action, { kind: 'choose' });
  if (state.kind === 'done') {
    return (
      <div role="status" className="grid justify-items-start gap-6">
        <Notice tone="settled">
          <strong>{t('doneTitle')}</strong>
          <span>{t('done', { added: state.added, merged: state.merged, refused: state.refused })}</span>
        </Notice>
        <ButtonLink href={directoryHref} look="primary">
          {t('toDirectory')}
        </ButtonLink>
      </div>
    );
  }
  if (state.kind === 'preview') {
    return (
      <form action={submit} className="grid gap-8">
        <FormSummary attempt={state}>{state.changed ? t('changed') : null}</FormSummary>
        <input type="hidden" name="step" value="confirm" />
        <input type="hidden" name="kept" value={state.file} />
        <input type="hidden" name="digest" value={state.preview.digest} />
        <ImportPlanView plan={state.preview} />
        <div className="sticky bottom-0 flex flex-wrap items-center gap-4 border-t border-line bg-desk py-4">
          <SubmitButton>{t('confirm')}</SubmitButton>
          <a href="">{t('otherFile')}</a>
          <span className="text-sm text-muted">{t('nothingYet')}</span>
        </div>
      </form>
    );
  }
  return (
    <form action={submit} className="grid max-w-form gap-6">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      <Field label={t('file')} hint={t('fileHint')}>
        {(control) => (
          <input
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            required
            {...control}
            className={controlClass}
          />
        )}
      </Field>
      <div>
        <SubmitButton>{t('preview')}</SubmitButton>
      </div>
    </form>
  );
}
