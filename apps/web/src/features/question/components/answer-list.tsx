import { directionOf } from '@undersigned/domain';
import type { Answer } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { CopyButton } from '@/ui/copy-button';
import { Prose } from '@/ui/prose';
import { calledBy } from '../queries';
import { AnswerLengthSentence } from './answer-length';
import { QuestionStateMark } from './question-state';

interface Props {
  documentId: string;
  language: string;
  answers: Answer[];
}

/** Every answer under its question, as the plain text that goes into the portal. */
export async function AnswerList({ documentId, language, answers }: Props) {
  const t = await getTranslations('question.answers');
  return (
    <ol className="grid gap-10">
      {answers.map(({ question, text, count }) => {
        const label = calledBy(question);
        return (
          <li key={question.id} id={question.id} className="grid gap-3 border-t border-line pt-5">
            <h3 lang={language} className="grid grid-cols-[auto_1fr] gap-x-3 text-base">
              <span className="text-muted">{label}</span>
              <span className="whitespace-pre-line">{question.prompt}</span>
            </h3>
            <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
              <QuestionStateMark state={question.state} />
              <AnswerLengthSentence count={count} />
            </div>
            {text ? (
              <Prose lang={language} dir={directionOf(language)}>
                <p className="whitespace-pre-line">{text}</p>
              </Prose>
            ) : (
              <p className="text-muted">{t('empty')}</p>
            )}
            <div className="flex flex-wrap items-center gap-4" data-no-print>
              {text ? (
                <CopyButton
                  text={text}
                  label={t('copy')}
                  doneLabel={t('copied')}
                  aria-label={t('copyOf', { label })}
                />
              ) : null}
              <Link href={`/t/${documentId}/q/${question.id}`}>{t('write')}</Link>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
