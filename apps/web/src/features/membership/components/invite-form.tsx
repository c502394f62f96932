'use client';

import { roles } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { MembershipFields } from './membership-fields';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisations: { id: string; name: string }[];
  /** The organisation whose page led here. */
  preset: string;
}

const offered = roles.toReversed();

/** Adds a person and invites them. */
export function InviteForm({ action, organisations, preset }: Props) {
  const t = useTranslations('membership');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <div role="status">
        {state.kind === 'done' ? <Notice tone="settled">{state.message}</Notice> : null}
      </div>
      <TextField label={t('add.name')} {...field('name')} maxLength={120} autoComplete="off" required />
      <MembershipFields {...{ field, organisations }} roles={offered} preset={{ organisationId: preset }} />
      <div>
        <SubmitButton>{t('add.submit')}</SubmitButton>
      </div>
    </form>
  );
}
