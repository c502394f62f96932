import type { Stores } from '@undersigned/db';
import {
  mandateFor,
  type MandateNote,
  type MemberActor,
  type MembershipId,
  type Round,
  type RoundId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireRound } from '../round/require-round.js';

/** What the mandates of the actor say to a round now; null when none holds for it. Throws `Refused` not_found. */
export async function ownMandate(
  ctx: Context,
  actor: MemberActor,
  roundId: RoundId,
): Promise<MandateNote | null> {
  const { round } = await requireRound(ctx.db.read, actor, roundId);
  return mandateOf(ctx, ctx.db.read, actor.membershipId, round);
}

/** The same for whoever acts with this membership, by a link of their own. */
export async function mandateOf(
  ctx: Context,
  stores: Stores,
  membershipId: MembershipId,
  { policy: { topics }, timeZone }: Pick<Round, 'policy' | 'timeZone'>,
): Promise<MandateNote | null> {
  if (topics.length === 0) return null;
  return mandateFor(await stores.mandate.ofMembership(membershipId), topics, ctx.now(), timeZone);
}
