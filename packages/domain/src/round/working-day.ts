/*
 * Days of the calendar as people write them, 2026-12-11, without a clock and without a zone: the same everywhere, and
 * untouched by clocks that change. Weekends are days of rest; holidays differ between the members of a coalition.
 */

/** The day `days` days after this one; before it where `days` is negative. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day itself if people work on it, or else the Friday before. */
export function workingDayUpTo(day: string): string {
  let found = day;
  while (isWeekend(found)) found = dayAfter(found, -1);
  return found;
}

/** The day itself if people work on it, or else the Monday after. */
export function workingDayFrom(day: string): string {
  let found = day;
  while (isWeekend(found)) found = dayAfter(found, 1);
  return found;
}

/** Counts `count` working days back from a day, which itself is not counted. */
export function workingDaysBefore(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; left--) found = workingDayUpTo(dayAfter(found, -1));
  return found;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
