import type { Actor, Addressee, AddresseeId, CoalitionId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { requireAddressee } from './require-addressee.js';

/** The directory of addressees, by institution. For focal points. Throws `Refused` not_found to strangers, forbidden. */
export async function listAddressees(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
): Promise<Addressee[]> {
  requireFocalPoint(actor, coalitionId);
  return ctx.db.read.addressee.ofCoalition(coalitionId);
}

/** One entry, for focal points. Throws `Refused` not_found, forbidden. */
export async function readAddressee(
  ctx: Context,
  actor: Actor,
  addresseeId: AddresseeId,
): Promise<Addressee> {
  return requireAddressee(ctx.db.read, actor, addresseeId);
}
