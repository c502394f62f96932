import type { Phase } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { StateMark, type StateTone } from '@/ui/state-mark';

const tones: Record<Phase, StateTone> = {
  drafting: 'waiting',
  review: 'moving',
  frozen: 'moving',
  'sign-on': 'moving',
  correction: 'attention',
  published: 'settled',
};

/** The station a text has reached. */
export async function PhaseMark({ phase }: { phase: Phase }) {
  const t = await getTranslations('document.phase');
  return <StateMark tone={tones[phase]}>{t(phase)}</StateMark>;
}
