import { counts, isPublicDecision, type Actor, type SignOn } from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { parseInput } from '../../refusal/parse-input.js';
import { Refused } from '../../refusal/refused.js';
import { mailMerged, withText } from '../mail.js';
import { enterMerged } from '../settle.js';
import { pairSchema, requirePair } from './pair.js';

/**
 * Says that two sign-ons are of one organisation: `keep` goes on counting, `merge` becomes its duplicate, the
 * ledger and the log say so, and whoever gave it is told by mail. A published list goes without it from its next
 * edition. For focal points. Throws `Refused` bad_input, sign_on_not_found, not_found, forbidden, and conflict
 * when one of the two does not count any more.
 */
export async function mergeSignOns(ctx: Context, actor: Actor, input: unknown): Promise<SignOn> {
  const pair = parseInput(pairSchema, input);
  return ctx.db.transact(async (tx) => {
    const { round, document, keep, merge } = await requirePair(tx, actor, pair);
    if (!counts(keep) || !counts(merge)) throw Refused.because('conflict');
    const merged: SignOn = { ...merge, state: 'duplicate' };
    if (!(await tx.signOn.change(merge.id, [merge.state], { state: 'duplicate' }))) {
      throw Refused.because('conflict');
    }
    if (isPublicDecision(merged)) await enterMerged(ctx, tx, merged, keep);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: {
        type: 'sign-on.doubled',
        roundId: round.id,
        signOnId: merge.id,
        ofSignOnId: keep.id,
        organisationName: merge.organisationName,
      },
    });
    await mailMerged(ctx, tx, await withText(tx, round), merged, keep);
    return merged;
  });
}
