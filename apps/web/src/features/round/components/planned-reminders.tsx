import { useLocale, useTranslations } from 'next-intl';
import { formatMoment } from '@/ui/moment';
import type { RoundPreview } from '../round-preview';

/** The days on which a round that is being made will remind, as it stands. */
export function PlannedReminders({ preview }: { preview: RoundPreview }) {
  const t = useTranslations('round.form');
  const locale = useLocale();
  const { reminders, timeZone } = preview;
  if (reminders.length === 0) return <p>{t('remindersNone')}</p>;
  return (
    <>
      <p>{t('remindersPlanned', { count: reminders.length })}</p>
      <ul className="ms-5 list-disc">
        {reminders.map((at) => (
          <li key={at.getTime()}>{formatMoment(at, { timeZone, locale })}</li>
        ))}
      </ul>
    </>
  );
}
