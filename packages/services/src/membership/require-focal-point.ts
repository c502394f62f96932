import type { Actor, CoalitionId } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';

/** Throws unless the actor is a focal point of this very coalition, or the product itself. */
export function requireFocalPoint(actor: Actor, coalitionId: CoalitionId): void {
  if (actor.kind === 'system') return;
  if (actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  if (actor.role !== 'focal-point') throw Refused.because('forbidden');
}
