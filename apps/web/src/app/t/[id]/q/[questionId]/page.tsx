import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnswerEditor } from '@/features/document/write';
import { GuestQuestion } from '@/features/guest/components/guest-question';
import { guestPage } from '@/features/guest/queries';
import { QuestionHead } from '@/features/question/components/question-head';
import { calledBy, questionPage } from '@/features/question/queries';

interface Props {
  params: Promise<{ id: string; questionId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, questionId } = await params;
  const guest = await guestPage(id);
  if (guest) return guest === 'ended' ? {} : { title: guest.document.title };
  const { answer, document } = await questionPage(id, questionId);
  const t = await getTranslations('question');
  return { title: `${t('name', { label: calledBy(answer.question) })} · ${document.title}` };
}

export default async function QuestionPage({ params }: Props) {
  const { id, questionId } = await params;
  const guest = await guestPage(id);
  if (guest === 'ended') return null; // the layout says so
  if (guest) return <GuestQuestion page={guest} questionId={questionId} />;
  const page = await questionPage(id, questionId);
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <QuestionHead page={page} />
      <AnswerEditor page={page} question={page.answer.question} />
    </main>
  );
}
