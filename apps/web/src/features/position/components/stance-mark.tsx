import type { StandingPosition } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { StateMark, type StateTone } from '@/ui/state-mark';

type Shown = Exclude<StandingPosition['stance']['kind'], 'taken-back'>;

const stanceTones: Record<Shown, StateTone> = {
  support: 'settled',
  'live-with': 'waiting',
  'red-line': 'refused',
};

/** A stance in one word, with its shape. */
export async function StanceMark({ kind }: { kind: StandingPosition['stance']['kind'] }) {
  const t = await getTranslations('position');
  if (kind === 'taken-back') return null;
  return <StateMark tone={stanceTones[kind]}>{t(`stance.${kind}`)}</StateMark>;
}
