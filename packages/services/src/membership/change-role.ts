import { focalPointLeft, roleSchema, type Actor, type MembershipId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireCurrent } from './require-current.js';
import { requireFocalPoint } from './require-focal-point.js';

/** Gives somebody another role. For focal points. Throws not_found, forbidden, last_focal_point, conflict. */
export async function changeRole(
  ctx: Context,
  actor: Actor,
  membershipId: MembershipId,
  input: unknown,
): Promise<void> {
  const role = parseInput(roleSchema, input);
  await ctx.db.transact(async (tx) => {
    const membership = await requireCurrent(tx, membershipId);
    requireFocalPoint(actor, membership.coalitionId);
    if (membership.role === role) return;
    const all = await tx.membership.ofCoalition(membership.coalitionId);
    orRefuse(focalPointLeft(all, role === 'focal-point' ? [] : [membershipId]));
    if (!(await tx.membership.changeRole(membershipId, role))) throw Refused.because('conflict');
    const { coalitionId, personId } = membership;
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'membership.role-changed', membershipId, personId, role },
    });
  });
}
