import { getTranslations } from 'next-intl/server';
import { NoteVisit } from '@/features/activity/components/note-visit';
import { homeNews, needsOfActor } from '@/features/activity/queries';
import { HomeDates } from '@/features/activity/components/home-dates';
import { HomeNews } from '@/features/activity/components/home-news';
import { NeedList } from '@/features/activity/components/need-list';
import { datesOf, textsOfActor } from '@/features/document/queries';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { Page } from '@/ui/page';

export default async function HomePage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const page = await requireActor(slug);
  const { actor, coalition } = page;
  const t = await getTranslations('home');
  const [needs, news, texts] = await Promise.all([
    needsOfActor(actor),
    homeNews(actor, slug),
    textsOfActor(actor),
  ]);
  const dates = datesOf(texts, coalition.timeZone, services().now());
  return (
    <Page>
      <h1 className="sr-only">{t('title')}</h1>
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <NeedList needs={needs} page={page} isEmptyCoalition={texts.length === 0} />
          <HomeNews news={news} timeZone={coalition.timeZone} />
        </div>
        <HomeDates dates={dates} readerZone={page.person.timeZone} />
      </div>
      <NoteVisit to={`/c/${slug}/visit`} head={news.head} />
    </Page>
  );
}
