import type { Mail } from '@undersigned/domain';
import { listMails } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { webConfig } from '@/config';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { services } from '@/server/context';
import { orNotFound, requirePerson } from '@/server/session';
import { DataTable, type Column } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mail'))('title') };
}

export default async function MailsPage() {
  const { person, session } = await requirePerson('/operator/mail');
  const mails = await orNotFound(listMails(services(), { person, sessionId: session.id }));
  const t = await getTranslations('mail');
  const locale = await getLocale();
  const columns: Column<Mail>[] = [
    {
      key: 'subject',
      header: t('subject'),
      names: true,
      cell: ({ id, subject, language }) => (
        <Link href={`/operator/mail/${id}`} lang={language}>
          {subject}
        </Link>
      ),
    },
    { key: 'to', header: t('to'), cell: ({ to }) => to },
    {
      key: 'made',
      header: t('made'),
      cell: ({ createdAt }) => formatMoment(createdAt, { timeZone: person.timeZone, locale }),
    },
    {
      key: 'state',
      header: t('state'),
      className: 'whitespace-nowrap',
      cell: ({ state }) => t(`states.${state.kind}`),
    },
  ];
  return (
    <>
      <PublicBar />
      <Page>
        <PageHeader title={t('title')}>
          <p>{t('intro')}</p>
        </PageHeader>
        {webConfig().mail === 'files' ? (
          <div className="mb-6">
            <Notice>{t('withoutServer')}</Notice>
          </div>
        ) : null}
        {mails.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
        ) : (
          <DataTable
            caption={t('caption', { count: mails.length })}
            columns={columns}
            rows={mails}
            rowKey={({ id }) => id}
          />
        )}
      </Page>
    </>
  );
}
