import type { Actor, GuestLinkId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireSteering } from '../document/require-steering.js';
import { Refused } from '../refusal/refused.js';

/**
 * Takes a guest link back: it opens nothing any more, and what its guest has open closes within a second. What
 * they wrote stays. For those who steer the text. Throws `Refused` not_found, forbidden, guest_link_ended.
 */
export async function revokeGuestLink(ctx: Context, actor: Actor, guestLinkId: GuestLinkId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const link = await tx.guestLink.byId(guestLinkId);
    if (!link) throw Refused.because('not_found');
    const { id: documentId, coalitionId } = await requireSteering(tx, actor, link.documentId);
    if (!(await tx.guestLink.end(guestLinkId, { as: 'revoked', at: ctx.now() }))) {
      throw Refused.because('guest_link_ended');
    }
    await record(ctx, tx, {
      coalitionId,
      documentId,
      actor,
      event: { type: 'guest-link.revoked', guestLinkId },
    });
  });
}
