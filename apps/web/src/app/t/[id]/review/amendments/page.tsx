import type { DocumentId } from '@undersigned/domain';
import { readAmendments } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { AmendmentArticle } from '@/features/amendment/components/amendment-article';
import { TakeAmendments } from '@/features/amendment/components/take-amendments';
import { documentPage } from '@/features/document/queries';
import { knownLocale } from '@/i18n/locale';
import { services } from '@/server/context';
import { orNotFound } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  const t = await getTranslations('amendment');
  return { title: `${t('title')} · ${document.title}` };
}

/** The suggestions that wait, as numbered amendments in two columns. */
export default async function AmendmentsPage({ params }: Props) {
  const { id } = await params;
  const { document, actor } = await documentPage(id);
  const drafted = await orNotFound(readAmendments(services(), actor, id as DocumentId)); // it was found just now
  const { amendments, lost } = drafted;
  const t = await getTranslations('amendment');
  const toReview = <ButtonLink href={`/t/${id}/review`}>{t('toReview')}</ButtonLink>;
  return (
    <Page width="desk">
      <h2 className="text-lg">{t('title')}</h2>
      <p className="max-w-2xl pt-1 text-muted">{t('lead')}</p>
      {lost > 0 ? <p className="max-w-2xl pt-1">{t('lost', { count: lost })}</p> : null}
      {amendments.length > 0 ? (
        <>
          <TakeAmendments documentId={id} />
          {amendments.map((amendment) => (
            <AmendmentArticle
              key={amendment.source.id}
              amendment={amendment}
              language={document.language}
              words={knownLocale(document.language) ?? 'en'}
            />
          ))}
          <Link href={`/t/${id}/review`}>{t('toReview')}</Link>
        </>
      ) : (
        <div className="pt-6">
          <EmptyState title={t('none')} action={toReview}>
            <p>{t('noneHint')}</p>
          </EmptyState>
        </div>
      )}
    </Page>
  );
}
