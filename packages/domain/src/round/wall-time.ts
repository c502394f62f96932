import { z } from 'zod';
import { accepted, refused, type Result } from '../refusal/refusal.js';

/** A wall-clock moment without a zone, as people write deadlines: 2026-12-11T18:00. */
export const wallTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export interface WallInstant {
  instant: Date;
  /** True when the clock shows this time twice that night; `instant` is then the first of the two. */
  isDoubled: boolean;
}

/**
 * The instant at which clocks in `timeZone` show `wallTime`. Refuses with deadline_not_a_time when they never
 * do: a day that is not in the calendar, or the hour that is skipped when clocks go forward.
 */
export function instantOf(wallTime: string, timeZone: string): Result<WallInstant> {
  const asIfUtc = Date.parse(`${wallTime}:00.000Z`);
  if (!wallTimeSchema.safeParse(wallTime).success || Number.isNaN(asIfUtc)) return notATime(wallTime);
  // Zones change at most once in two days, so the offsets on either side are the only two possible.
  const instants = [asIfUtc - day, asIfUtc + day]
    .map((near) => asIfUtc - offsetAt(near, timeZone))
    .filter((instant) => wallTimeOf(new Date(instant), timeZone) === wallTime);
  if (instants.length === 0) return notATime(wallTime);
  const [first, second] = [Math.min(...instants), Math.max(...instants)];
  return accepted({ instant: new Date(first), isDoubled: first !== second });
}

/** What clocks in `timeZone` show at this instant, to the minute: the other direction of `instantOf`. */
export function wallTimeOf(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

const day = 24 * 60 * 60 * 1_000;

const notATime = (wallTime: string) =>
  refused('deadline_not_a_time', { field: 'closesAt', values: { wallTime: wallTime.replace('T', ' ') } });

/** How far the clocks of the zone are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return shown - Math.floor(instant / 1_000) * 1_000;
}

/** Making a formatter costs far more than using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
