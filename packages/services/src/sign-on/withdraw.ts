import type { Actor, SignOn, SignOnId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { leavingList } from '../list/edition.js';
import { Refused } from '../refusal/refused.js';
import { requireRound } from '../round/require-round.js';
import { restateInLedger } from './ledger/enter.js';

/**
 * Withdraws a sign-on; its row stays, the log says who did it and the ledger that it counts no more. After
 * publication the list has its next edition at once. For focal points and for members of the organisation. Throws `Refused` sign_on_not_found, forbidden, conflict when it is withdrawn already.
 */
export async function withdrawSignOn(ctx: Context, actor: Actor, signOnId: SignOnId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const signOn = await tx.signOn.byId(signOnId);
    if (!signOn) throw Refused.because('sign_on_not_found');
    const found = await requireRound(tx, actor, signOn.roundId);
    if (!mayWithdraw(actor, signOn)) throw Refused.because('forbidden');
    await leavingList(ctx, tx, actor, found, async () => {
      const isWithdrawn =
        signOn.state !== 'withdrawn' &&
        (await tx.signOn.change(signOnId, [signOn.state], { state: 'withdrawn' }));
      if (!isWithdrawn) throw Refused.because('conflict');
      await restateInLedger(ctx, tx, { ...signOn, state: 'withdrawn' }, { kind: 'withdrawn' });
      await record(ctx, tx, {
        coalitionId: found.document.coalitionId,
        documentId: found.document.id,
        actor,
        event: {
          type: 'sign-on.withdrawn',
          roundId: signOn.roundId,
          signOnId,
          organisationName: signOn.organisationName,
        },
      });
    });
  });
}

function mayWithdraw(actor: Actor, signOn: SignOn): boolean {
  if (actor.kind === 'system' || actor.role === 'focal-point') return true;
  return (
    actor.role === 'member' && actor.organisationId !== null && actor.organisationId === signOn.organisationId
  );
}
