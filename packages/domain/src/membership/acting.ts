import type { MembershipId } from '../id.js';
import type { Membership } from './membership.js';

/** For which organisation somebody acts: settled, to be chosen, or not at all. */
export type Acting =
  { kind: 'as'; membership: Membership } | { kind: 'choose'; among: Membership[] } | { kind: 'stranger' };

/**
 * The membership a person acts with in one coalition. `mine` are their current ones there; `chosen` is what
 * they picked last, which counts only while it is one of them.
 */
export function actingAs(mine: Membership[], chosen: MembershipId | null): Acting {
  const [only, ...others] = mine;
  if (!only) return { kind: 'stranger' };
  if (others.length === 0) return { kind: 'as', membership: only };
  const picked = mine.find(({ id }) => id === chosen);
  return picked ? { kind: 'as', membership: picked } : { kind: 'choose', among: mine };
}
