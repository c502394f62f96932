import { inRemarkOrder, remarksIn } from '@undersigned/domain';
import { listRemarks } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { RemarkTable } from '@/features/disposition/components/remark-table';
import { RemarkViews } from '@/features/disposition/components/remark-views';
import { TakeReply } from '@/features/disposition/components/take-reply';
import { remarkReadingIn, replyAddress } from '@/features/disposition/reading';
import { remarkWords } from '@/features/disposition/remark-words';
import { documentPage } from '@/features/document/queries';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';
import { orNotFound } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ sort?: string | string[]; show?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  const t = await getTranslations('disposition');
  return { title: `${t('title')} · ${document.title}` };
}

/** The reply to everybody who remarked on the text: each remark once, and what became of it. */
export default async function ReplyPage({ params, searchParams }: Props) {
  const { document, actor, coalition } = await documentPage((await params).id);
  const { sort, show } = await searchParams;
  const reading = remarkReadingIn(sort, show);
  const locale = await currentLocale();
  const words = remarkWords(locale, coalition.timeZone);
  const all = await orNotFound(listRemarks(services(), actor, document.id));
  const remarks = inRemarkOrder(remarksIn(reading.view, all), reading.order, locale);
  const t = await getTranslations('disposition');
  const toReview = <Link href={`/t/${document.id}/review`}>{t('toReview')}</Link>;
  if (all.length === 0) {
    return (
      <Page width="desk">
        <Section title={t('title')}>
          <EmptyState
            title={t('none')}
            action={<ButtonLink href={`/t/${document.id}/review`}>{t('toReview')}</ButtonLink>}
          />
        </Section>
      </Page>
    );
  }
  return (
    <Page width="desk">
      <Section title={t('title')}>
        <p className="max-w-text text-muted">{t('lead')}</p>
        <p className="pt-1 pb-4 font-medium">{words.summary(all)}</p>
        <RemarkViews documentId={document.id} remarks={all} reading={reading} words={words} />
        {remarks.length > 0 ? (
          <RemarkTable remarks={remarks} words={words} language={document.language} />
        ) : (
          <EmptyState
            title={t('noneSuch')}
            action={
              <ButtonLink href={replyAddress(document.id, { ...reading, view: 'all' })}>
                {t('toAll')}
              </ButtonLink>
            }
          />
        )}
        {remarks.length > 0 ? <TakeReply documentId={document.id} reading={reading} /> : null}
        <p className="pt-6" data-no-print>
          {toReview}
        </p>
      </Section>
    </Page>
  );
}
