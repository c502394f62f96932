import { focalPointLeft, type Actor, type MembershipId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireCurrent } from './require-current.js';
import { requireFocalPoint } from './require-focal-point.js';

/**
 * Ends what somebody does for an organisation; the row stays for the record and open sockets close. For focal
 * points, and for oneself. Throws not_found, forbidden, last_focal_point, conflict.
 */
export async function endMembership(ctx: Context, actor: Actor, membershipId: MembershipId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const membership = await requireCurrent(tx, membershipId);
    const isOwn = actor.kind === 'member' && actor.membershipId === membershipId;
    if (!isOwn) requireFocalPoint(actor, membership.coalitionId);
    const all = await tx.membership.ofCoalition(membership.coalitionId);
    orRefuse(focalPointLeft(all, [membershipId]));
    if (!(await tx.membership.end(membershipId, ctx.now()))) throw Refused.because('conflict');
    const { coalitionId, personId } = membership;
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'membership.ended', membershipId, personId },
    });
  });
}
