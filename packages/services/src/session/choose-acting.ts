import type { MembershipId, SignedIn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';

/**
 * Chooses for which organisation this browser acts in the coalition of that membership; it leaves no row in
 * the log because nothing happened to anybody yet. Throws not_found when the membership is not theirs or has
 * ended, signed_out when they came without a browser.
 */
export async function chooseActing(
  ctx: Context,
  { person, sessionId }: SignedIn,
  membershipId: MembershipId,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const session = sessionId && (await tx.session.byId(sessionId));
    if (session?.personId !== person.id) throw Refused.because('signed_out');
    const membership = await tx.membership.byId(membershipId);
    if (membership?.personId !== person.id || membership.endedAt) throw Refused.because('not_found');
    await tx.session.setActing(session, membership);
  });
}
