import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { takeList } from '@/features/question/actions';
import { QuestionListForm } from '@/features/question/components/question-list-form';
import { responsePage } from '@/features/question/queries';
import { withWords } from '@/i18n/with-words';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export default withWords(['question'], PasteQuestionsPage);

async function PasteQuestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { mayEdit } = await responsePage(id);
  if (!mayEdit) notFound();
  const t = await getTranslations('question.list');
  return (
    <Page width="desk-text">
      <PageHeader level={2} title={t('title')}>
        <p>{t('lead')}</p>
      </PageHeader>
      <QuestionListForm action={takeList.bind(null, id)} />
    </Page>
  );
}
