import type { Answer } from '@undersigned/services';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { DataTable, type Column } from '@/ui/data-table';
import { moveQuestion } from '../actions';
import { calledBy, type Lead } from '../queries';
import { AnswerLength } from './answer-length';
import { QuestionOrder } from './question-order';
import { QuestionStateMark } from './question-state';

interface Props {
  documentId: string;
  answers: Answer[];
  organisations: Lead[];
  mayEdit: boolean;
}

/** All questions to compare: number, words, lead, state, length; with buttons to reorder them. */
export async function QuestionTable({ documentId, answers, organisations, mayEdit }: Props) {
  const t = await getTranslations('question');
  const leads = new Map(organisations.map(({ id, name }) => [id, name]));
  const columns: Column<Answer>[] = [
    { key: 'label', header: t('column.label'), cell: ({ question }) => calledBy(question) },
    {
      key: 'prompt',
      header: t('column.prompt'),
      names: true,
      className: 'md:w-[40%]',
      cell: ({ question }) => (
        <Link href={`/t/${documentId}/q/${question.id}`} className="line-clamp-3 font-normal">
          {question.prompt}
        </Link>
      ),
    },
    {
      key: 'lead',
      header: t('column.lead'),
      cell: ({ question: { leadOrganisationId: id } }) =>
        (id && leads.get(id)) ?? <span className="text-muted">{t('noLead')}</span>,
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: ({ question }) => <QuestionStateMark state={question.state} />,
    },
    { key: 'length', header: t('column.length'), cell: ({ count }) => <AnswerLength count={count} /> },
    { key: 'comments', header: t('column.comments'), align: 'end', cell: ({ openComments }) => openComments },
  ];
  const table = (all: Column<Answer>[]) => (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={all}
      rows={answers}
      rowKey={({ question }) => question.id}
    />
  );
  if (!mayEdit || answers.length < 2) return table(columns);
  const order: Column<Answer> = {
    key: 'order',
    header: t('column.order'),
    cell: ({ question }) => <MoveButtons question={question} last={answers.length} />,
  };
  return (
    <AnswerKeeper isSaidOnly>
      <QuestionOrder
        action={moveQuestion.bind(null, documentId)}
        order={answers.map(({ question }) => question.id)}
      >
        {table([...columns, order])}
      </QuestionOrder>
    </AnswerKeeper>
  );
}

const arrowClass =
  'inline-flex size-8 items-center justify-center rounded-control border border-line hover:border-edge disabled:opacity-40';

async function MoveButtons({ question, last }: { question: Answer['question']; last: number }) {
  const t = await getTranslations('question');
  const label = calledBy(question);
  return (
    <span className="inline-flex gap-1">
      <button
        name="move"
        value={`up ${question.id}`}
        aria-label={t('up', { label })}
        disabled={question.position === 1}
        className={arrowClass}
      >
        <ArrowUp aria-hidden className="size-4" />
      </button>
      <button
        name="move"
        value={`down ${question.id}`}
        aria-label={t('down', { label })}
        disabled={question.position === last}
        className={arrowClass}
      >
        <ArrowDown aria-hidden className="size-4" />
      </button>
    </span>
  );
}
