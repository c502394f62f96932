import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { dropQuestion, editQuestion } from '@/features/question/actions';
import { QuestionForm } from '@/features/question/components/question-form';
import { RemoveForm } from '@/features/question/components/remove-form';
import { calledBy, questionPage } from '@/features/question/queries';
import { withWords } from '@/i18n/with-words';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string; questionId: string }>;
}

export default withWords(['question', 'shell'], EditQuestionPage);

async function EditQuestionPage({ params }: Props) {
  const { id, questionId } = await params;
  const { answer, organisations, mayEdit, steers } = await questionPage(id, questionId);
  if (!mayEdit) notFound();
  const t = await getTranslations('question.form');
  const { question } = answer;
  return (
    <Page width="desk-form">
      <PageHeader level={2} title={t('editTitle')} />
      <QuestionForm
        action={editQuestion.bind(null, id, questionId)}
        question={question}
        organisations={steers ? organisations : []}
      />
      <div className="mt-14">
        <Section title={t('removeTitle', { label: calledBy(question) })}>
          <p className="mb-4 text-muted">{t('removeHint')}</p>
          <RemoveForm action={dropQuestion.bind(null, id, questionId)} />
        </Section>
      </div>
    </Page>
  );
}
