import type { TextLine } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';

/** How far a text has come, in one line: "14 comments open · 5 of 14 answers ready". */
export async function TextState({ line }: { line: TextLine }) {
  const t = await getTranslations('document.state');
  const { document, round, questions, openComments } = line;
  const parts: string[] = [];
  if (questions) {
    parts.push(questions.all === 0 ? t('noQuestions') : t('answers', questions));
  }
  if (round && round.state !== 'published') {
    const { signatories: count, policy } = round;
    const sum = policy.goal ? t('signedOf', { count, goal: policy.goal }) : t('signed', { count });
    parts.push(round.state === 'draft' ? t('roundDraft') : sum);
    if (round.state === 'closed') parts.push(t('roundClosed'));
  }
  if (round?.state === 'published') parts.push(t('signatories', { count: round.signatories }));
  const isOpen = document.phase === 'drafting' || document.phase === 'review';
  if (isOpen || openComments > 0) parts.push(t('comments', { count: openComments }));
  return <>{parts.join(' · ')}</>;
}
