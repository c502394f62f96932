import type { MandateId, MemberActor } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireOwnEntry } from '../organisation/require-own-entry.js';
import { Refused } from '../refusal/refused.js';

/**
 * Ends a mandate; its row stays, and so does what it said to sign-ons that were given before. For focal points, and
 * members who act for its organisation. Throws `Refused` not_found, forbidden, conflict when it has been ended.
 */
export async function endMandate(ctx: Context, actor: MemberActor, mandateId: MandateId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const mandate = await tx.mandate.byId(mandateId);
    if (!mandate) throw Refused.because('not_found');
    const { coalitionId, organisationId, topics } = mandate;
    const { name: organisationName } = await requireOwnEntry(tx, actor, organisationId);
    const membership = await tx.membership.byId(mandate.membershipId);
    if (!membership) throw Refused.because('not_found');
    const ended = { endedBy: actor.membershipId, endedAt: ctx.now() };
    if (!(await tx.mandate.end(mandateId, ended))) throw Refused.because('conflict');
    const { personId } = membership;
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'mandate.ended', mandateId, personId, organisationId, organisationName, topics },
    });
  });
}
