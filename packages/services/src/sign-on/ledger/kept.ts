import type { Stores } from '@undersigned/db';
import type { KeptLedger, Round } from '@undersigned/domain';
import { Refused } from '../../refusal/refused.js';

/**
 * The ledger of a round with the sign-ons it speaks of. Read inside one transaction: between two looks at the
 * database a sign-on may be recorded anew. Throws `Refused` not_found for a round whose edition is not there.
 */
export async function keptLedger(stores: Stores, round: Round): Promise<KeptLedger> {
  const current = await stores.edition.byId(round.editionId);
  const first = await stores.edition.byId(round.openedEditionId ?? round.editionId);
  if (!current || !first) throw Refused.because('not_found');
  return {
    round,
    fingerprint: first.fingerprint,
    current: current.fingerprint,
    records: await stores.ledger.ofRound(round.id),
    signOns: await stores.signOn.recordedOfRound(round.id),
  };
}
