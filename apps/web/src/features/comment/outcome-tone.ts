import type { Outcome } from '@undersigned/domain';
import type { StateTone } from '@/ui/state-mark';

/** How the outcome of a remark looks, wherever it is shown. */
export const outcomeTones: Record<Outcome, StateTone> = {
  accepted: 'settled',
  partly: 'settled',
  settled: 'settled',
  rejected: 'refused',
  meeting: 'attention',
};
