import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { budgetOf, responsePage } from '../queries';
import { QuestionTable } from './question-table';

/** The first station of a response: every question with its lead, state and length against its limit. */
export async function QuestionOverview({ documentId }: { documentId: string }) {
  const { answers, organisations, mayEdit } = await responsePage(documentId);
  const t = await getTranslations('question');
  const actions = mayEdit ? (
    <div className="flex flex-wrap gap-3">
      <ButtonLink look={answers.length === 0 ? 'primary' : 'quiet'} href={`/t/${documentId}/questions/paste`}>
        {t('paste')}
      </ButtonLink>
      <ButtonLink href={`/t/${documentId}/questions/new`}>{t('addOne')}</ButtonLink>
    </div>
  ) : null;
  if (answers.length === 0) {
    return (
      <EmptyState title={t('none')} action={actions}>
        <p>{t(mayEdit ? 'noneHint' : 'noneHintReader')}</p>
      </EmptyState>
    );
  }
  return (
    <Section title={t('title')} aside={actions}>
      <p className="mb-4 text-muted">{await summaryOf(answers)}</p>
      <QuestionTable {...{ documentId, answers, organisations, mayEdit }} />
    </Section>
  );
}

async function summaryOf(answers: Parameters<typeof budgetOf>[0]): Promise<string> {
  const t = await getTranslations('question');
  const over = answers.filter(({ count }) => count.over > 0).length;
  const ready = answers.filter(({ question }) => question.state === 'ready').length;
  const limit = budgetOf(answers);
  return [
    t('summary', { ready, all: answers.length }),
    ...(over > 0 ? [t('summaryOver', { count: over })] : []),
    ...(limit === null ? [] : [t('budget', { limit })]),
  ].join(' · ');
}
