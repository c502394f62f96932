import { useTranslations } from 'next-intl';
import { RadioField } from '@/ui/radio-field';
import type { FieldOf } from './field-of';
import { PublicityFields } from './publicity-fields';

/** What others see of a round while it runs. */
export function SeenStep({ field }: { field: FieldOf }) {
  const t = useTranslations('round.form');
  return (
    <>
      <RadioField
        label={t('whileOpen')}
        {...field('whileOpen')}
        options={[
          { value: 'names', label: t('whileOpenNames') },
          { value: 'count', label: t('whileOpenCount') },
          { value: 'nothing', label: t('whileOpenNothing') },
        ]}
      />
      <PublicityFields field={field} />
    </>
  );
}
