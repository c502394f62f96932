import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { addQuestion } from '@/features/question/actions';
import { QuestionForm } from '@/features/question/components/question-form';
import { responsePage } from '@/features/question/queries';
import { withWords } from '@/i18n/with-words';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export default withWords(['question', 'shell'], NewQuestionPage);

async function NewQuestionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { organisations, mayEdit, steers } = await responsePage(id);
  if (!mayEdit) notFound();
  const t = await getTranslations('question.form');
  return (
    <Page width="desk-form">
      <PageHeader level={2} title={t('newTitle')} />
      <QuestionForm action={addQuestion.bind(null, id)} organisations={steers ? organisations : []} />
    </Page>
  );
}
