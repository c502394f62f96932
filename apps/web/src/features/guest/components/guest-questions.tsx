import { readAnswers } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { calledBy } from '@/features/question/queries';
import { services } from '@/server/context';
import type { GuestPage } from '../queries';

/** The questions of a response, each leading to its answer. */
export async function GuestQuestions({ page: { document, actor } }: { page: GuestPage }) {
  const t = await getTranslations('guest.questions');
  const answers = await readAnswers(services(), actor, document.id);
  if (answers.length === 0) return <p className="text-muted">{t('none')}</p>;
  return (
    <>
      <h2 className="mb-4 font-serif text-xl">{t('title')}</h2>
      <ol className="grid max-w-text gap-4">
        {answers.map(({ question, openComments }) => (
          <li key={question.id} className="grid grid-cols-[auto_1fr] gap-x-3">
            <span className="text-muted">{calledBy(question)}</span>
            <span>
              <Link
                href={`/t/${document.id}/q/${question.id}`}
                lang={document.language}
                className="font-serif whitespace-pre-line"
              >
                {question.prompt}
              </Link>
              <span className="block text-sm text-muted">{t('comments', { count: openComments })}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
