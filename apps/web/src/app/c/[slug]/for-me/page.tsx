import { listNotices } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { markRead } from '@/features/notice/actions';
import { NoticeList } from '@/features/notice/components/notice-list';
import { unreadOfActor } from '@/features/notice/queries';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { ActionForm } from '@/ui/action-form';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ show?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notice'))('title') };
}

export default async function ForMePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = await requireActor(slug, `/c/${slug}/for-me`);
  const t = await getTranslations('notice');
  const isUnread = (await searchParams).show === 'unread';
  const notices = await listNotices(services(), page.actor, { isUnread });
  const unread = await unreadOfActor(page.actor);
  const newest = notices.at(0)?.seq ?? 0;
  const home = `/c/${slug}/for-me`;
  const shown = 'aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline';
  return (
    <Page width="text">
      <PageHeader
        title={t('title')}
        actions={
          <AnswerKeeper>
            {unread > 0 ? (
              <ActionForm action={markRead.bind(null, slug)} label={t('markAllRead')} look="quiet">
                <input type="hidden" name="upTo" value={newest} />
              </ActionForm>
            ) : null}
          </AnswerKeeper>
        }
      >
        <p>{t.rich('intro', { link: (words) => <Link href="/me#notices">{words}</Link> })}</p>
      </PageHeader>
      <nav aria-label={t('views')} className="mb-5 flex gap-5">
        <Link href={home} aria-current={isUnread ? undefined : 'page'} className={shown}>
          {t('all')}
        </Link>
        <Link href={`${home}?show=unread`} aria-current={isUnread ? 'page' : undefined} className={shown}>
          {t('unread', { count: unread })}
        </Link>
      </nav>
      <AnswerKeeper>
        {notices.length > 0 ? (
          <NoticeList notices={notices} page={page} />
        ) : (
          <EmptyState title={t(isUnread ? 'noneUnread' : 'none')}>
            <p>{t('noneHint')}</p>
          </EmptyState>
        )}
      </AnswerKeeper>
    </Page>
  );
}
