import type { CoalitionId, MemberActor } from '@undersigned/domain';
import { Refused } from '@undersigned/services';
import type { ApiContext, Caller } from '../operation';

/** Whom the caller acts for where something of a coalition's stands; null for what does not exist. Throws `Refused` not_found. */
export async function actorInCoalition(
  api: ApiContext,
  caller: Caller,
  found: { coalitionId: CoalitionId } | null,
): Promise<MemberActor> {
  const coalition = found && (await api.services.db.read.coalition.byId(found.coalitionId));
  if (!coalition) throw Refused.because('not_found');
  return (await caller.inCoalition(coalition.slug)).actor;
}
