'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/ui/text-field';
import type { FieldOf } from './field-of';

/** The days of the plan, as numbers with commas. */
export function RemindersField({ field }: { field: FieldOf }) {
  const t = useTranslations('round.form');
  const optional = useTranslations('shell')('optional');
  return (
    <TextField
      label={t('reminders')}
      hint={t('remindersHint')}
      optional={optional}
      {...field('reminders')}
      pattern="\s*(\d{1,2}(\s*,\s*\d{1,2}){0,7})?\s*"
      maxLength={60}
    />
  );
}
