import type { Stores } from '@undersigned/db';
import type { Actor, Correction, CorrectionId, CorrectionState } from '@undersigned/domain';
import { Refused } from '../refusal/refused.js';
import { requireOwnRound, type FoundRound } from '../round/require-round.js';

export interface FoundCorrection extends FoundRound {
  correction: Correction;
}

/** A correction with its round, for focal points. Throws `Refused` not_found, forbidden. */
export async function requireCorrection(
  stores: Stores,
  actor: Actor,
  correctionId: CorrectionId,
): Promise<FoundCorrection> {
  const correction = await stores.correction.byId(correctionId);
  if (!correction) throw Refused.because('not_found');
  return { ...(await requireOwnRound(stores, actor, correction.roundId)), correction };
}

/** The state as the kind that is needed. Throws `Refused` correction_over when it is in another one. */
export function requireState<Kind extends CorrectionState['kind']>(
  { state }: Correction,
  kind: Kind,
): Extract<CorrectionState, { kind: Kind }> {
  if (state.kind !== kind) throw Refused.because('correction_moved');
  // Safe because the kind was just compared; TypeScript does not narrow by a type parameter.
  return state as Extract<CorrectionState, { kind: Kind }>;
}
