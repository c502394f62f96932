import type { Actor } from '@undersigned/domain';
import { record } from '../../activity/record.js';
import type { Context } from '../../context.js';
import { parseInput } from '../../refusal/parse-input.js';
import { Refused } from '../../refusal/refused.js';
import { pairSchema, requirePair } from './pair.js';

/**
 * Says that two sign-ons are of different organisations: this coalition is never asked about the two names again.
 * For focal points. Throws `Refused` bad_input, sign_on_not_found, not_found, forbidden, and conflict when it was
 * said already.
 */
export async function keepApart(ctx: Context, actor: Actor, input: unknown): Promise<void> {
  const pair = parseInput(pairSchema, input);
  await ctx.db.transact(async (tx) => {
    const { round, document, keep, merge } = await requirePair(tx, actor, pair);
    const keys = [keep.organisationKey, merge.organisationKey] as const;
    if (!(await tx.keptApart.insert(document.coalitionId, keys, ctx.now())))
      throw Refused.because('conflict');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: {
        type: 'sign-on.kept-apart',
        roundId: round.id,
        signOnId: merge.id,
        ofSignOnId: keep.id,
        organisationName: merge.organisationName,
      },
    });
  });
}
