import type { MembershipId } from '../id.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Membership } from './membership.js';

/**
 * Whether a coalition still has a focal point when these memberships give up that role. `current` are all
 * memberships of the coalition that have not ended. Refuses with last_focal_point.
 */
export function focalPointLeft(current: Membership[], leaving: MembershipId[]): Result<void> {
  const focalPoints = current.filter(({ role }) => role === 'focal-point');
  const going = focalPoints.filter(({ id }) => leaving.includes(id));
  const isLast = going.length > 0 && going.length === focalPoints.length;
  return isLast ? refused('last_focal_point') : accepted(undefined);
}
