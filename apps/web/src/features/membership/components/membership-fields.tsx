import type { Role } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { RadioField } from '@/ui/radio-field';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

interface Props {
  field: ReturnType<typeof formAnswer>['field'];
  organisations: { id: string; name: string }[];
  /** In the order in which they are offered. */
  roles: readonly Role[];
  preset: { email?: string; organisationId: string };
}

/** By which address somebody comes in, for whom they act, and what they may. */
export function MembershipFields({ field, organisations, roles, preset }: Props) {
  const t = useTranslations('membership');
  return (
    <>
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
        options={roles.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`roleHints.${role}`),
        }))}
      />
    </>
  );
}
