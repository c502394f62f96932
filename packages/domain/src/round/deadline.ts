import { accepted, refused, type Result } from '../refusal/refusal.js';
import { instantOf, wallTimeSchema, type WallInstant } from './wall-time.js';

/**
 * A deadline as somebody gave it: wall time in the zone, or an instant with its offset. Refuses what is no
 * time there (deadline_not_a_time) and what has passed (deadline_past).
 */
export function readDeadline(closesAt: string, timeZone: string, now: Date): Result<WallInstant> {
  const read: Result<WallInstant> = wallTimeSchema.safeParse(closesAt).success
    ? instantOf(closesAt, timeZone)
    : accepted({ instant: new Date(closesAt), isDoubled: false });
  if (read.ok && read.value.instant <= now) return refused('deadline_past', { field: 'closesAt' });
  return read;
}

/** The moments at which a round goes on by itself. */
export interface RoundSchedule {
  opensAt: Date | null;
  closesAt: Date;
  publishesAt: Date | null;
}

/** Opening comes before the deadline, publication not before it. Refuses with schedule_order and the moment at fault. */
export function checkSchedule<Schedule extends RoundSchedule>(schedule: Schedule): Result<Schedule> {
  const { opensAt, closesAt, publishesAt } = schedule;
  if (opensAt && opensAt >= closesAt) return refused('schedule_order', { field: 'opensAt' });
  if (publishesAt && publishesAt < closesAt) return refused('schedule_order', { field: 'publishesAt' });
  return accepted(schedule);
}

/**
 * A list is sent before whoever receives it wants it, at the wall time `official`. Refuses with closes_too_late, and
 * with what is wrong with `official` by the rule of `readDeadline`.
 */
export function closesInTime(closesAt: Date, official: string, timeZone: string, now: Date): Result<null> {
  const read = readDeadline(official, timeZone, now);
  if (!read.ok) return refused(read.refusal.code, { ...read.refusal, field: 'officialAt' });
  return closesAt < read.value.instant ? accepted(null) : refused('closes_too_late', { field: 'closesAt' });
}

/** All three as somebody gave them, each by the rule of `readDeadline`. */
export function readSchedule(
  given: { opensAt: string | null; closesAt: string; publishesAt: string | null },
  timeZone: string,
  now: Date,
): Result<RoundSchedule> {
  const read = {
    opensAt: null as Date | null,
    closesAt: null as Date | null,
    publishesAt: null as Date | null,
  };
  for (const field of ['opensAt', 'closesAt', 'publishesAt'] as const) {
    const moment = given[field];
    if (moment === null) continue;
    const found = readDeadline(moment, timeZone, now);
    if (!found.ok) return refused(found.refusal.code, { ...found.refusal, field });
    read[field] = found.value.instant;
  }
  const { closesAt } = read;
  return closesAt ? checkSchedule({ ...read, closesAt }) : refused('bad_input', { field: 'closesAt' });
}
