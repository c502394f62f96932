'use client';

import { useTranslations } from 'next-intl';
import { CopyButton } from '@/ui/copy-button';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { makeToken } from '../actions';

/** Makes an API token and shows it this once. */
export function NewTokenForm() {
  const t = useTranslations('person');
  const [state, submit, form] = useKeptAnswer(makeToken);
  return (
    <form ref={form} action={submit} className="grid justify-items-start gap-4">
      <div role="status">
        {state.kind === 'done' ? (
          <Notice tone="attention">
            <p>{t('newToken')}</p>
            <code className="break-all text-sm">{state.message}</code>
            <div>
              <CopyButton text={state.message} label={t('copy')} doneLabel={t('copied')} />
            </div>
          </Notice>
        ) : null}
      </div>
      <SubmitButton look="quiet">{t('createToken')}</SubmitButton>
    </form>
  );
}
