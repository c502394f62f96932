import { publicLibrary } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { RoundFrame } from '@/features/round/components/round-frame';
import { services } from '@/server/context';
import { orNotFound } from '@/server/session';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { formatDay } from '@/ui/moment';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string }>;
}

const library = cache((slug: string) => orNotFound(publicLibrary(services(), slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { coalition } = await library((await params).slug);
  const t = await getTranslations('round.library');
  return { title: `${t('title')} · ${coalition.name}`, robots: { index: true, follow: true } };
}

/** What a coalition has published, for everybody. */
export default async function LibraryPage({ params }: Props) {
  const { slug } = await params;
  const { coalition, texts } = await library(slug);
  const t = await getTranslations('round.library');
  const locale = await getLocale();
  return (
    <RoundFrame coalition={coalition} path={`/l/${slug}`}>
      <Page>
        <PageHeader title={t('title')}>
          <p>{t('intro', { coalition: coalition.name })}</p>
        </PageHeader>
        {texts.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <DataTable
            caption={t('title')}
            captionHidden
            rows={texts}
            rowKey={(text) => text.slug}
            columns={[
              {
                key: 'text',
                header: t('text'),
                names: true,
                cell: (text) => (
                  <Link href={`/p/${text.slug}`} lang={text.language}>
                    <bdi>{text.title}</bdi>
                  </Link>
                ),
              },
              {
                key: 'published',
                header: t('published'),
                cell: (text) => formatDay(text.publishedAt, { timeZone: coalition.timeZone, locale }),
              },
              {
                key: 'signatories',
                header: t('signatories'),
                align: 'end',
                cell: (text) => text.signatories,
              },
            ]}
          />
        )}
      </Page>
    </RoundFrame>
  );
}
