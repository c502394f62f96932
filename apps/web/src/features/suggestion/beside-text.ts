import { awaitsDecision, type Suggester } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import type { Only, ThreadState } from '@/features/comment';

type Me = Pick<Suggester, 'membershipId' | 'organisationId'>;

interface Looking {
  shown: ThreadState;
  only: Only;
  activeId: string | null;
  /** Whether something is being written about the active one. */
  isAnswering: boolean;
}

/** The suggestions beside the text: those that wait among what is open, the others among what is settled. */
export const besideText = (
  all: readonly ListedSuggestion[],
  { shown, only, activeId, isAnswering }: Looking,
  me: Me,
): ListedSuggestion[] =>
  all.filter(
    (suggestion) =>
      (suggestion.id === activeId && isAnswering) ||
      (sideOf(suggestion) === shown && (suggestion.id === activeId || passes(only, suggestion, me))),
  );

/** How many of them are open, and how many are settled. */
export function countsOf(all: readonly ListedSuggestion[]): Record<ThreadState, number> {
  const open = all.filter((suggestion) => sideOf(suggestion) === 'open').length;
  return { open, resolved: all.length - open };
}

const sideOf = ({ state }: ListedSuggestion): ThreadState => (awaitsDecision(state) ? 'open' : 'resolved');

/** For somebody is what they or their organisation proposed or support. */
function passes(only: Only, { author, supports }: ListedSuggestion, me: Me): boolean {
  if (only === 'all') return true;
  if (only !== 'for-me') return author.organisationId === only;
  return [author, ...supports].some(
    ({ membershipId, organisationId }) =>
      membershipId === me.membershipId || (organisationId !== null && organisationId === me.organisationId),
  );
}
