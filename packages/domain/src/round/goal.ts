import type { SignOnSummary } from '../sign-on/summary.js';
import type { RoundPolicy } from './round.js';

/** From how many countries the signatories come; bodies of no single country count for none. */
export const countriesOf = ({ countries }: Pick<SignOnSummary, 'countries'>): number =>
  countries.filter(({ country }) => country !== null).length;

/** Whether a round is where it wanted to be; null where it set itself no goal. */
export function goalReached(
  { goal, countriesGoal }: Pick<RoundPolicy, 'goal' | 'countriesGoal'>,
  counts: Pick<SignOnSummary, 'signatories' | 'countries'>,
): boolean | null {
  if (goal === null && countriesGoal === null) return null;
  return counts.signatories >= (goal ?? 0) && countriesOf(counts) >= (countriesGoal ?? 0);
}
