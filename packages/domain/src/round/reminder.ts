import type { MembershipId, OrganisationId, RoundId } from '../id.js';
import { instantOf, wallTimeOf } from './wall-time.js';
import { dayAfter, workingDayFrom, workingDayUpTo } from './working-day.js';

/** What was sent once: a reminder of the plan, or one that a focal point sent. Kept for the curve and for "never twice". */
export interface Reminder {
  roundId: RoundId;
  /** Says which one it is: the same key is never sent twice. */
  key: string;
  sentAt: Date;
  sentBy: MembershipId | null;
  /** The organisations that were reminded; none for a planned one that had become pointless. */
  organisationIds: OrganisationId[];
}

/** A reminder of the plan: so many days before the deadline, and when that is. */
export interface PlannedReminder {
  key: string;
  at: Date;
}

/** People are written to between these hours, by the clocks of the round, and on working days. */
export const firstHour = 9;
export const lastHour = 18;

/**
 * The reminders of a round, earliest first: `daysBefore` its deadline, at nine in the morning by its own clocks; on
 * the Friday before where that is a weekend. Those that would come after the deadline, or before it opened, are left
 * out, and of two on one day one is sent. A deadline that moves makes new ones, whose keys name it.
 */
export function plannedReminders(
  { closesAt, timeZone, openedAt }: { closesAt: Date; timeZone: string; openedAt: Date | null },
  daysBefore: readonly number[],
): PlannedReminder[] {
  const [lastDay = ''] = wallTimeOf(closesAt, timeZone).split('T');
  const moments = new Map<number, PlannedReminder>();
  for (const days of daysBefore) {
    const at = morningOf(workingDayUpTo(dayAfter(lastDay, -days)), timeZone);
    if (at >= closesAt || (openedAt && at <= openedAt)) continue;
    moments.set(at.getTime(), { key: `planned ${days} ${closesAt.toISOString()}`, at });
  }
  return [...moments.values()].sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** The moment from which somebody may be written to: now, or nine in the morning of the next day that is none of rest. */
export function nextWaking(now: Date, timeZone: string): Date {
  const [today = '', clock = ''] = wallTimeOf(now, timeZone).split('T');
  const hour = Number(clock.slice(0, 2));
  const isWorkingDay = workingDayUpTo(today) === today;
  if (isWorkingDay && hour >= firstHour && hour < lastHour) return now;
  const from = isWorkingDay && hour < firstHour ? today : dayAfter(today, 1);
  return morningOf(workingDayFrom(from), timeZone);
}

/** When those who have still to decide are written to: in office hours, or at once where the deadline is before them. */
export function writingMoment(now: Date, { closesAt, timeZone }: { closesAt: Date; timeZone: string }): Date {
  const waking = nextWaking(now, timeZone);
  return now < closesAt && closesAt <= waking ? now : waking;
}

/** Nine in the morning of the next working day; of today where that is still to come. */
export function nextMorning(now: Date, timeZone: string): Date {
  const [today = ''] = wallTimeOf(now, timeZone).split('T');
  const morning = morningOf(workingDayFrom(today), timeZone);
  return morning > now ? morning : morningOf(workingDayFrom(dayAfter(today, 1)), timeZone);
}

/** No zone skips nine in the morning. */
function morningOf(day: string, timeZone: string): Date {
  const read = instantOf(`${day}T0${firstHour}:00`, timeZone);
  if (!read.ok) throw new RangeError(`no nine o’clock on ${day} in ${timeZone}`);
  return read.value.instant;
}
