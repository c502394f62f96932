import type { News } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { formatDay } from '@/ui/moment';
import { groupNews } from '../group-news';
import { NewsSentence } from './news-sentence';

/** What happened, newest first, one sentence each, with its day. */
export async function NewsList({ news, timeZone }: { news: News[]; timeZone: string }) {
  const locale = await getLocale();
  return (
    <ul className="grid gap-2.5">
      {groupNews(news).map((group) => {
        const { at, seq } = group.newest.activity;
        return (
          <li key={seq} className="grid gap-x-6 sm:grid-cols-[1fr_auto]">
            <span className="min-w-0">
              <NewsSentence group={group} timeZone={timeZone} />
            </span>
            <time dateTime={at.toISOString()} className="text-sm text-muted">
              {formatDay(at, { timeZone, locale })}
            </time>
          </li>
        );
      })}
    </ul>
  );
}
