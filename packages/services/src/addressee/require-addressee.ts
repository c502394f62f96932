import type { Stores } from '@undersigned/db';
import type { Actor, Addressee, AddresseeId } from '@undersigned/domain';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { Refused } from '../refusal/refused.js';

/** The entry, for focal points of its coalition. Throws `Refused` not_found, also for who was removed; forbidden. */
export async function requireAddressee(
  stores: Stores,
  actor: Actor,
  addresseeId: AddresseeId,
): Promise<Addressee> {
  const addressee = await stores.addressee.byId(addresseeId);
  if (!addressee || addressee.removedAt) throw Refused.because('not_found');
  requireFocalPoint(actor, addressee.coalitionId);
  return addressee;
}
