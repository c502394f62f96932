import { plannedReminders } from '../round/reminder.js';

const hour = 60 * 60 * 1_000;

/** Before the mails of the morning are written, so that it is in them. */
const hoursAhead = 2;

/**
 * When those who comment are told that a review ends at `until`: early on the working day before, by the clocks of the
 * coalition. Null where that is no time.
 */
export function reviewReminderAt(until: Date, timeZone: string): Date | null {
  const [planned] = plannedReminders({ closesAt: until, timeZone, openedAt: null }, [1]);
  return planned ? new Date(planned.at.getTime() - hoursAhead * hour) : null;
}
