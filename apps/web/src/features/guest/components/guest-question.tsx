import { readAnswers } from '@undersigned/services';
import { Link } from '@/ui/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AnswerEditor } from '@/features/document/write';
import { calledBy } from '@/features/question/queries';
import { services } from '@/server/context';
import { orNotFound } from '@/server/session';
import type { GuestPage } from '../queries';

/** One question of a response with its answer, and the way back to the others. */
export async function GuestQuestion({ page, questionId }: { page: GuestPage; questionId: string }) {
  const { document, actor } = page;
  const t = await getTranslations('guest.questions');
  const answers = await orNotFound(readAnswers(services(), actor, document.id));
  const question = answers.find((answer) => answer.question.id === questionId)?.question;
  if (!question) notFound();
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[80rem] px-4 sm:px-6">
      <div className="grid gap-3 py-6">
        <p className="text-sm">
          <Link href={`/t/${document.id}`}>{t('all')}</Link>
        </p>
        <h2 lang={document.language} className="grid max-w-[46rem] grid-cols-[auto_1fr] gap-x-3 text-lg">
          <span className="text-muted">{calledBy(question)}</span>
          <span className="font-serif whitespace-pre-line">{question.prompt}</span>
        </h2>
      </div>
      <AnswerEditor page={page} question={question} />
    </main>
  );
}
