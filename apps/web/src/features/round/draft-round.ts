import { plannedReminders, wallTimeOf, type Round } from '@undersigned/domain';
import type { RoundPreview } from './round-preview';

/** A round that was made and not opened yet, as its form would show it. */
export function draftPreview(round: Round, now: Date): RoundPreview {
  const { closesAt, opensAt, publishesAt, timeZone, policy } = round;
  const planned = plannedReminders({ closesAt, timeZone, openedAt: opensAt ?? now }, policy.reminders);
  return { closesAt, opensAt, publishesAt, timeZone, policy, reminders: planned.map(({ at }) => at) };
}

/** What the form says of such a round before anybody has touched it. */
export function draftFields({ closesAt, opensAt, publishesAt, timeZone, policy }: Round) {
  const wall = (at: Date | null) => (at ? wallTimeOf(at, timeZone) : '');
  const number = (given: number | null) => (given === null ? '' : String(given));
  return {
    closesAt: wall(closesAt),
    opensAt: wall(opensAt),
    publishesAt: wall(publishesAt),
    timeZone,
    eligibility: policy.eligibility,
    observers: policy.observers,
    second: policy.second,
    topics: policy.topics.join(', '),
    whileOpen: policy.whileOpen,
    publicText: policy.publicText,
    languages: policy.languages.join(' '),
    goal: number(policy.goal),
    countriesGoal: number(policy.countriesGoal),
    extendDays: number(policy.extendDays),
    reminders: policy.reminders.join(', '),
  };
}
