import { useTranslations } from 'next-intl';
import { RadioField } from '@/ui/radio-field';
import type { FieldOf } from './field-of';

/** Who may sign a round, and how. */
export function WhoStep({ field }: { field: FieldOf }) {
  const t = useTranslations('round.form');
  return (
    <>
      <RadioField
        label={t('eligibility')}
        {...field('eligibility')}
        options={[
          { value: 'public', label: t('eligibilityPublic') },
          { value: 'members', label: t('eligibilityMembers') },
        ]}
      />
      <RadioField
        label={t('observers')}
        {...field('observers')}
        options={[
          { value: 'support', label: t('observersSupport') },
          { value: 'sign', label: t('observersSign') },
        ]}
      />
      <RadioField
        label={t('second')}
        {...field('second')}
        options={[
          { value: 'none', label: t('secondNone') },
          { value: 'asked', label: t('secondAsked') },
        ]}
      />
    </>
  );
}
