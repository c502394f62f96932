import { getLocale, getTranslations } from 'next-intl/server';
import { Moment } from '@/ui/moment';
import type { TextDate as Dated } from '../queries';

interface Props {
  date: Dated;
  now: Date;
  readerZone: string;
}

/** The next date of a text in words: what it is for, when, in which zone. */
export async function TextDate({ date, now, readerZone }: Props) {
  const t = await getTranslations('document.date');
  const locale = await getLocale();
  const { kind, at, timeZone } = date;
  const isOver = kind === 'review' && at <= now;
  return (
    <span className={isOver ? 'font-medium text-attention' : undefined}>
      {t.rich(isOver ? 'reviewOver' : kind, {
        moment: () => <Moment date={at} timeZone={timeZone} locale={locale} readerZone={readerZone} />,
      })}
    </span>
  );
}
