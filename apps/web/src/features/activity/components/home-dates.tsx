import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { TextDate } from '@/features/document/queries';
import { Moment } from '@/ui/moment';
import { Section } from '@/ui/section';

/** The dates that come next, nearest first. */
export async function HomeDates({ dates, readerZone }: { dates: TextDate[]; readerZone: string }) {
  const t = await getTranslations('home.dates');
  const locale = await getLocale();
  return (
    <Section title={t('title')}>
      {dates.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
      <ol className="grid gap-4">
        {dates.map(({ kind, documentId, title, at, timeZone }) => (
          <li key={`${kind} ${documentId}`} className="grid gap-0.5 border-s-2 border-line ps-4">
            <span className="text-sm font-medium">
              <Moment date={at} timeZone={timeZone} locale={locale} readerZone={readerZone} />
            </span>
            <span>
              {t.rich(kind, {
                title,
                text: (words: ReactNode) => <Link href={`/t/${documentId}`}>{words}</Link>,
              })}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
