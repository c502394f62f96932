import { getLocale, getTranslations } from 'next-intl/server';
import { formatMoment } from '@/ui/moment';
import { Section } from '@/ui/section';
import type { HomeNews as News } from '../queries';
import { NewsList } from './news-list';

/** What moved since the reader's last visit, and what moved before, folded away. */
export async function HomeNews({ news, timeZone }: { news: News; timeZone: string }) {
  const t = await getTranslations('home.news');
  const locale = await getLocale();
  const { fresh, earlier, since } = news;
  const moment = since ? formatMoment(since, { timeZone, locale }) : '';
  const nothing = since ? t('none', { moment }) : t('noneEver');
  return (
    <Section title={t('title')}>
      <p className="mb-3 text-sm text-muted">
        {fresh.length === 0 ? nothing : since ? t('since', { moment }) : t('first')}
      </p>
      <NewsList news={fresh} timeZone={timeZone} />
      {earlier.length > 0 ? (
        <details className="mt-5" open={fresh.length === 0}>
          <summary className="text-sm text-muted">{t('earlier')}</summary>
          <div className="mt-3">
            <NewsList news={earlier} timeZone={timeZone} />
          </div>
        </details>
      ) : null}
    </Section>
  );
}
