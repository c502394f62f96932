'use client';

import { roles } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisations: { id: string; name: string }[];
  /** The address the link was sent to, and the organisation of that name, where there are such. */
  preset: { email: string; organisationId: string };
}

const offered = roles.filter((role) => role !== 'focal-point').toReversed();

/** Says for whom a guest acts from now on, and by which address they come in. */
export function BecomeMemberForm({ action, organisations, preset }: Props) {
  const t = useTranslations('membership');
  const submitLabel = useTranslations('guest.member')('submit');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  const { said, field } = formAnswer(state);
  return (
    <form action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('add.email')}
        type="email"
        {...field('email', preset.email)}
        maxLength={254}
        autoComplete="off"
        required
      />
      <SelectField label={t('add.organisation')} {...field('organisationId', preset.organisationId)}>
        <option value="">{t('add.noOrganisation')}</option>
        {organisations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <RadioField
        label={t('add.role')}
        {...field('role', 'member')}
        options={offered.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`roleHints.${role}`),
        }))}
      />
      <div>
        <SubmitButton>{submitLabel}</SubmitButton>
      </div>
    </form>
  );
}
