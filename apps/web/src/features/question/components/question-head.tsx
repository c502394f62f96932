import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { setQuestionState } from '../actions';
import { calledBy, type questionPage } from '../queries';
import { QuestionStateMark } from './question-state';
import { StateForm } from './state-form';

type Page = Awaited<ReturnType<typeof questionPage>>;

/** The question over its answer: words, lead, state, and the way to its neighbours. */
export async function QuestionHead({ page }: { page: Page }) {
  const { document, answer, organisations, mayEdit } = page;
  const { question } = answer;
  const t = await getTranslations('question');
  const lead = organisations.find(({ id }) => id === question.leadOrganisationId)?.name;
  return (
    <div className="grid gap-3 py-6">
      <Neighbours page={page} />
      <h2 lang={document.language} className="grid max-w-[46rem] grid-cols-[auto_1fr] gap-x-3 text-lg">
        <span className="text-muted">{calledBy(question)}</span>
        <span className="whitespace-pre-line font-serif">{question.prompt}</span>
      </h2>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
        <span className="text-muted">{lead ? t('page.lead', { lead }) : t('noLead')}</span>
        {mayEdit ? (
          <>
            <StateForm
              action={setQuestionState.bind(null, document.id, question.id)}
              current={question.state}
            />
            <Link href={`/t/${document.id}/q/${question.id}/edit`}>{t('page.edit')}</Link>
          </>
        ) : (
          <QuestionStateMark state={question.state} />
        )}
      </div>
    </div>
  );
}

async function Neighbours({ page: { document, before, after } }: { page: Page }) {
  const t = await getTranslations('question.page');
  const at = (id: string) => `/t/${document.id}/q/${id}`;
  return (
    <nav aria-label={t('neighbours')} className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <Link href={`/t/${document.id}`}>{t('all')}</Link>
      {before ? (
        <Link href={at(before.question.id)} className="inline-flex items-center gap-1">
          <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
          {t('before')} ({calledBy(before.question)})
        </Link>
      ) : null}
      {after ? (
        <Link href={at(after.question.id)} className="inline-flex items-center gap-1">
          {t('after')} ({calledBy(after.question)})
          <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
        </Link>
      ) : null}
    </nav>
  );
}
