import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RemarkTable } from '@/features/disposition/components/remark-table';
import { remarkOrderIn, remarksOf } from '@/features/disposition/remarks';
import { documentPage } from '@/features/document/queries';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ sort?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  const t = await getTranslations('disposition');
  return { title: `${t('title')} · ${document.title}` };
}

/** The reply to everybody who remarked on the text: each remark once, and what became of it. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { document, actor } = await documentPage(id);
  const order = remarkOrderIn((await searchParams).sort);
  const remarks = await remarksOf(actor, document.id, order);
  const settled = remarks.filter(({ outcome }) => outcome !== null).length;
  const t = await getTranslations('disposition');
  return (
    <Page width="desk">
      <Section title={t('title')}>
        {remarks.length > 0 ? (
          <>
            <p className="mb-4 text-muted">{t('summary', { settled, count: remarks.length })}</p>
            <RemarkTable documentId={id} remarks={remarks} order={order} />
          </>
        ) : (
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={`/t/${id}/review`}>{t('toReview')}</ButtonLink>}
          />
        )}
      </Section>
      <p className="my-8 flex flex-wrap gap-5" data-no-print>
        <a href={`/t/${id}/review/reply/xlsx?sort=${order}`} download>
          {t('xlsx')}
        </a>
        <a href={`/t/${id}/review`}>{t('toReview')}</a>
      </p>
    </Page>
  );
}
