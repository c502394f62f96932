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
