'use client';

import { languageLabel, pageLanguages, publicTexts } from '@undersigned/domain';
import { useLocale, useTranslations } from 'next-intl';
import { CheckboxGroup } from '@/ui/checkbox-group';
import { RadioField } from '@/ui/radio-field';
import { askedOfBoxes, languageBox } from '../languages-input';
import type { FieldOf } from './field-of';

/** What everybody sees of the text before it is published, and in which languages its page speaks. */
export function PublicityFields({ field }: { field: FieldOf }) {
  const t = useTranslations('round.form');
  const locale = useLocale();
  const { defaultValue: given, error } = field('languages');
  const isTicked = (name: string, language: string) =>
    given === askedOfBoxes ? field(name).defaultValue !== '' : given.split(' ').includes(language);
  const boxes = pageLanguages.map((language) => {
    const name = languageBox(language);
    const label = languageLabel(language, locale);
    return { name, value: language, label, isTicked: isTicked(name, language) };
  });
  return (
    <>
      <RadioField
        label={t('publicText')}
        hint={t('publicTextHint')}
        {...field('publicText')}
        options={publicTexts.map((value) => ({ value, label: t(`publicTexts.${value}`) }))}
      />
      <input type="hidden" name="languages" value={askedOfBoxes} />
      <CheckboxGroup label={t('languages')} hint={t('languagesHint')} error={error} boxes={boxes} />
    </>
  );
}
