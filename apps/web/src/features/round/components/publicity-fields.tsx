'use client';

import { publicTexts, type PublicText } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { RadioField } from '@/ui/radio-field';

interface Props {
  field: ReturnType<typeof formAnswer>['field'];
  publicText: PublicText;
  /** "en fr", or one of them. */
  languages: string;
}

/** What everybody sees of the text before it is published, and in which languages its page speaks. */
export function PublicityFields({ field, publicText, languages }: Props) {
  const t = useTranslations('round.form');
  return (
    <>
      <RadioField
        label={t('publicText')}
        hint={t('publicTextHint')}
        {...field('publicText', publicText)}
        options={publicTexts.map((value) => ({ value, label: t(`publicTexts.${value}`) }))}
      />
      <RadioField
        label={t('languages')}
        {...field('languages', languages)}
        options={[
          { value: 'en fr', label: t('languagesBoth') },
          { value: 'en', label: t('languagesEn') },
          { value: 'fr', label: t('languagesFr') },
        ]}
      />
    </>
  );
}
