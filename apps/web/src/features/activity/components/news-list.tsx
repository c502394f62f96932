import type { News } from '@undersigned/services';
import { getLocale } from 'next-intl/server';
import { formatDay } from '@/ui/moment';
import { groupNews, type NewsGroup } from '../group-news';
import { NewsSentence } from './news-sentence';

/** What happened, newest first, under its days, one sentence each. */
export async function NewsList({ news, timeZone }: { news: News[]; timeZone: string }) {
  const locale = await getLocale();
  const days = new Map<string, NewsGroup[]>();
  for (const group of groupNews(news)) {
    const day = formatDay(group.newest.activity.at, { timeZone, locale });
    days.set(day, [...(days.get(day) ?? []), group]);
  }
  return (
    <div className="grid gap-5">
      {[...days].map(([day, groups]) => (
        <Day key={day} day={day} groups={groups} timeZone={timeZone} />
      ))}
    </div>
  );
}

function Day({ day, groups, timeZone }: { day: string; groups: NewsGroup[]; timeZone: string }) {
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[8.5rem_1fr]">
      <h3 className="text-sm leading-6 font-normal text-muted">{day}</h3>
      <ul className="grid min-w-0 gap-2">
        {groups.map((group) => (
          <li key={group.newest.activity.seq}>
            <NewsSentence group={group} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </div>
  );
}
