import type { Stores } from '@undersigned/db';
import type { Actor, Document, Round, RoundId } from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { Refused } from '../refusal/refused.js';

export interface FoundRound {
  round: Round;
  document: Document;
}

/** The round and its text, for those who may see the text. Throws `Refused` not_found. */
export async function requireRound(stores: Stores, actor: Actor, roundId: RoundId): Promise<FoundRound> {
  const round = await stores.round.byId(roundId);
  if (!round) throw Refused.because('not_found');
  const { document } = await requireAccess(stores, actor, round.documentId, 'view');
  return { round, document };
}

/** The same for focal points, who run rounds. Throws `Refused` not_found, forbidden. */
export async function requireOwnRound(stores: Stores, actor: Actor, roundId: RoundId): Promise<FoundRound> {
  const found = await requireRound(stores, actor, roundId);
  requireFocalPoint(actor, found.document.coalitionId);
  return found;
}
