'use client';

import { roles } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { MembershipFields } from '@/features/membership/components/membership-fields';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisations: { id: string; name: string }[];
  /** The address the link was sent to, and the organisation of that name, where there are such. */
  preset: { email: string; organisationId: string };
}

const offered = roles.filter((role) => role !== 'focal-point').toReversed();

/** Says for whom a guest acts from now on, and by which address they come in. */
export function BecomeMemberForm({ action, organisations, preset }: Props) {
  const t = useTranslations('guest.member');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <MembershipFields {...{ field, organisations, preset }} roles={offered} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
