import { useTranslations } from 'next-intl';
import { TextField } from '@/ui/text-field';
import type { RoundPreview } from '../round-preview';
import type { FieldOf } from './field-of';
import { PlannedReminders } from './planned-reminders';
import { RemindersField } from './reminders-field';

/** What a round wants to reach, and when it reminds. */
export function GoalStep({ field, preview }: { field: FieldOf; preview: RoundPreview | null }) {
  const t = useTranslations('round.form');
  const optional = useTranslations('shell')('optional');
  return (
    <>
      <TextField
        label={t('goal')}
        hint={t('goalHint')}
        optional={optional}
        type="number"
        min={1}
        max={100_000}
        {...field('goal')}
      />
      <TextField
        label={t('countriesGoal')}
        hint={t('countriesGoalHint')}
        optional={optional}
        type="number"
        min={1}
        max={250}
        {...field('countriesGoal')}
      />
      <TextField
        label={t('extendDays')}
        hint={t('extendDaysHint')}
        optional={optional}
        type="number"
        min={1}
        max={60}
        {...field('extendDays')}
      />
      <div className="grid gap-3">
        <RemindersField field={field} />
        <div aria-live="polite" className="text-sm empty:hidden noscript:hidden">
          {preview ? <PlannedReminders preview={preview} /> : null}
        </div>
      </div>
    </>
  );
}
