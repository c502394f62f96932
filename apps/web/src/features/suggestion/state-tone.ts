import type { SuggestionStateKind } from '@undersigned/domain';
import type { StateTone } from '@/ui/state-mark';

/** How a state of a suggestion looks. */
export const stateTones: Record<SuggestionStateKind, StateTone> = {
  open: 'moving',
  meeting: 'attention',
  accepted: 'moving',
  applied: 'settled',
  merged: 'settled',
  rejected: 'refused',
  withdrawn: 'waiting',
};
