import {
  proposeDoubles,
  type Actor,
  type DoubleProposal,
  type RoundId,
  type SignOn,
} from '@undersigned/domain';
import type { Context } from '../../context.js';
import { requireOwnRound } from '../../round/require-round.js';

/**
 * The pairs of sign-ons of a round that may be of one organisation, surest first, without those of which somebody
 * has said that they are not. Changes nothing. For focal points. Throws `Refused` not_found, forbidden.
 */
export async function proposedDoubles(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
): Promise<DoubleProposal[]> {
  const stores = ctx.db.read;
  const { document } = await requireOwnRound(stores, actor, roundId);
  const { coalitionId } = document;
  const apart = new Set((await stores.keptApart.ofCoalition(coalitionId)).map((keys) => keys.join('\n')));
  const isKeptApart = (one: SignOn, other: SignOn) =>
    apart.has([one.organisationKey, other.organisationKey].sort().join('\n'));
  return proposeDoubles(
    await stores.signOn.ofRound(roundId),
    await stores.organisation.ofCoalition(coalitionId),
    isKeptApart,
  );
}
