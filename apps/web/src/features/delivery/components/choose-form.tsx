'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { AddresseeBoxes, type ShownAddressee } from './addressee-boxes';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  addressees: ShownAddressee[];
}

/** Those of the directory to whom this text could go, to tick. */
export function ChooseForm({ action, addressees }: Props) {
  const t = useTranslations('delivery.choose');
  const [state, submit, form] = useKeptAnswer(action);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      {addressees.length === 0 ? (
        <p className="text-muted">{t('nobodyLeft')}</p>
      ) : (
        <>
          <AddresseeBoxes legend={t('legend')} addressees={addressees} state={state} ticked={false} />
          <div>
            <SubmitButton look="quiet">{t('submit')}</SubmitButton>
          </div>
        </>
      )}
      <FormDone state={state} />
    </form>
  );
}
