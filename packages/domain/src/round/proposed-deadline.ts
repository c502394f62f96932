import { instantOf, wallTimeOf, wallTimeSchema } from './wall-time.js';
import { dayAfter, workingDaysBefore, workingDayUpTo } from './working-day.js';

/** What coalitions of NGOs usually give their members: two weeks. */
export const usualDays = 14;

/**
 * Between the last sign-on and the receiver's deadline. "Some days" is what coalitions leave; three working days is
 * the round for a committee's vote on a Wednesday that closes on the Friday before: the list is published on Monday,
 * sent by Tuesday, and a day is to spare.
 */
export const workingDaysToSend = 3;

/**
 * The deadline of a round that nothing else decides, as wall time: `usualDays` from now at six in the evening, or on
 * the Friday before where that is a weekend.
 */
export function usualDeadline(now: Date, timeZone: string): string {
  const [today = ''] = wallTimeOf(now, timeZone).split('T');
  return `${workingDayUpTo(dayAfter(today, usualDays))}T18:00`;
}

/**
 * The deadline of a round whose text somebody receives until `official`, as wall time in the same zone:
 * `workingDaysToSend` before it, at the same time on the wall, whatever the clocks did in between. Where clocks skip
 * that time on that day, the working day before. Null where `official` is no time, or leaves no room from `now`.
 */
export function proposedDeadline(official: string, timeZone: string, now: Date): string | null {
  const [lastDay = '', clock = ''] = official.split('T');
  if (!wallTimeSchema.safeParse(official).success || Number.isNaN(Date.parse(lastDay))) return null;
  for (const spare of [0, 1]) {
    const wallTime = `${workingDaysBefore(lastDay, workingDaysToSend + spare)}T${clock}`;
    const read = instantOf(wallTime, timeZone);
    if (read.ok) return read.value.instant > now ? wallTime : null;
  }
  return null;
}
