'use client';

import { publicTexts } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { RadioField } from '@/ui/radio-field';
import type { FieldOf } from './field-of';

/** What everybody sees of the text before it is published, and in which languages its page speaks. */
export function PublicityFields({ field }: { field: FieldOf }) {
  const t = useTranslations('round.form');
  return (
    <>
      <RadioField
        label={t('publicText')}
        hint={t('publicTextHint')}
        {...field('publicText')}
        options={publicTexts.map((value) => ({ value, label: t(`publicTexts.${value}`) }))}
      />
      <RadioField
        label={t('languages')}
        {...field('languages')}
        options={[
          { value: 'en fr', label: t('languagesBoth') },
          { value: 'en', label: t('languagesEn') },
          { value: 'fr', label: t('languagesFr') },
        ]}
      />
    </>
  );
}
