import { answerField } from '@undersigned/editor/schema';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnswerEditor } from '@/features/document/write';
import { GuestQuestion } from '@/features/guest/components/guest-question';
import { guestPage } from '@/features/guest/queries';
import { QuestionHead } from '@/features/question/components/question-head';
import { restoreOf } from '@/features/version/queries';
import { calledBy, questionPage } from '@/features/question/queries';
import { withWords } from '@/i18n/with-words';

interface Props {
  params: Promise<{ id: string; questionId: string }>;
  /** The version whose answer is to be put back. */
  searchParams: Promise<{ restore?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { id, questionId } = await params;
  const guest = await guestPage(id);
  if (guest) return guest === 'ended' ? {} : { title: guest.document.title };
  const { answer, document } = await questionPage(id, questionId);
  const t = await getTranslations('question');
  return { title: `${t('name', { label: calledBy(answer.question) })} · ${document.title}` };
}

export default withWords(['question'], QuestionPage);

async function QuestionPage({ params, searchParams }: Props) {
  const { id, questionId } = await params;
  const guest = await guestPage(id);
  if (guest === 'ended') return null; // the layout says so
  if (guest) return <GuestQuestion page={guest} questionId={questionId} />;
  const page = await questionPage(id, questionId);
  const { question } = page.answer;
  const restore = await restoreOf(id, (await searchParams).restore, answerField(question.id));
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <QuestionHead page={page} />
      <AnswerEditor page={page} question={question} restore={restore} />
    </main>
  );
}
