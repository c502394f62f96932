import {
  newRoundSchema,
  plannedReminders,
  readSchedule,
  type RoundPolicy,
  type RoundSchedule,
} from '@undersigned/domain';
import { roundInput, type Said } from './round-input';

export interface RoundPreview extends RoundSchedule {
  timeZone: string;
  policy: RoundPolicy;
  /** When the reminders of the plan will go out. */
  reminders: Date[];
}

/**
 * The round that a form would make, by the rules that make it; null where they would refuse it. A round that a focal
 * point opens is taken to open now: none of its reminders can come earlier.
 */
export function roundPreview(form: Said, now: Date): RoundPreview | null {
  const read = newRoundSchema.safeParse(roundInput(form));
  if (!read.success) return null;
  const { timeZone, policy } = read.data;
  const schedule = readSchedule(read.data, timeZone, now);
  if (!schedule.ok) return null;
  const { closesAt, opensAt } = schedule.value;
  const planned = plannedReminders({ closesAt, timeZone, openedAt: opensAt ?? now }, policy.reminders);
  return { ...schedule.value, timeZone, policy, reminders: planned.map(({ at }) => at) };
}
