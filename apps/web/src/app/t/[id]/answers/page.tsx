import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnswerList } from '@/features/question/components/answer-list';
import { responsePage } from '@/features/question/queries';
import { NoteTextVisit } from '@/features/version/components/note-text-visit';
import { buttonClass } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await responsePage((await params).id);
  const t = await getTranslations('question.answers');
  return { title: `${t('title')} · ${document.title}` };
}

export default async function AnswersPage({ params }: Props) {
  const { id } = await params;
  const { answers, document } = await responsePage(id);
  const t = await getTranslations('question');
  const download = (
    <a href={`/t/${id}/answers/text`} download className={buttonClass('quiet')} data-no-print>
      {t('download')}
    </a>
  );
  return (
    <Page width="desk-text">
      <PageHeader level={2} title={t('answers.title')} actions={answers.length > 0 ? download : null}>
        <p>{t('answers.lead')}</p>
      </PageHeader>
      {answers.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneHintReader')}</p>
        </EmptyState>
      ) : (
        <>
          <NoteTextVisit to={`/t/${id}/visit`} />
          <AnswerList documentId={id} language={document.language} answers={answers} />
        </>
      )}
    </Page>
  );
}
