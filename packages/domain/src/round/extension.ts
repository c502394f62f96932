import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Round } from './round.js';
import { instantOf, wallTimeOf } from './wall-time.js';
import { dayAfter, workingDayFrom } from './working-day.js';

type Dated = Pick<Round, 'closesAt' | 'timeZone'> & { policy: Pick<Round['policy'], 'extendDays'> };

/**
 * Until when a round goes on that has not reached its goal at its deadline: so many days later at the same time on the
 * wall, on the working day after where that is a weekend or the clocks skip that time. Null where it does not go on.
 */
export function extendedDeadline({ closesAt, timeZone, policy: { extendDays } }: Dated): Date | null {
  if (extendDays === null) return null;
  const [lastDay = '', clock = ''] = wallTimeOf(closesAt, timeZone).split('T');
  for (const spare of [0, 1]) {
    const read = instantOf(`${workingDayFrom(dayAfter(lastDay, extendDays + spare))}T${clock}`, timeZone);
    if (read.ok) return read.value.instant;
  }
  return null;
}

/**
 * A round is published when it is over, also where it goes on: refuses with schedule_order where it would be published
 * by itself before.
 */
export function checkExtension(round: Dated & Pick<Round, 'publishesAt'>): Result<null> {
  const until = extendedDeadline(round);
  const isTooLate = until !== null && round.publishesAt !== null && round.publishesAt < until;
  return isTooLate ? refused('schedule_order', { field: 'policy.extendDays' }) : accepted(null);
}
