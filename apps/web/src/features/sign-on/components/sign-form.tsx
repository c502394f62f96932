'use client';

import { useTranslations } from 'next-intl';
import { useActionState, type ReactNode } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { SignOnFields, type Country } from './sign-on-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The fingerprint of the text on this very page. */
  fingerprint: string;
  countries: Country[];
  /** What is said above the button. */
  children: ReactNode;
}

/** The form of the public page. It works without JavaScript; what was typed stays when something is refused. */
export function SignForm({ action, fingerprint, countries, children }: Props) {
  const t = useTranslations('signOn.form');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  const { said, field } = formAnswer(state);
  return (
    <form action={submit} className="grid gap-6">
      <FormSummary attempt={state}>{said}</FormSummary>
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <SignOnFields field={field} countries={countries} decisions={['sign', 'reservation', 'support']} />
      {children}
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
