import type { QuestionState } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { StateMark, type StateTone } from '@/ui/state-mark';

const tones: Record<QuestionState, StateTone> = { 'to-do': 'waiting', drafting: 'moving', ready: 'settled' };

/** How far an answer is, as its lead says. */
export async function QuestionStateMark({ state }: { state: QuestionState }) {
  const t = await getTranslations('question.state');
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
