import type { Transaction } from '@undersigned/db';
import { idSchema, type Actor, type SignOn } from '@undersigned/domain';
import { z } from 'zod';
import { Refused } from '../../refusal/refused.js';
import { requireOwnRound, type FoundRound } from '../../round/require-round.js';

/** Two sign-ons of one round; `keep` is the one that goes on counting where one of them does. */
export const pairSchema = z
  .strictObject({ keep: idSchema('signOn'), merge: idSchema('signOn') })
  .refine(({ keep, merge }) => keep !== merge, { path: ['merge'] });
export type Pair = z.infer<typeof pairSchema>;

export interface FoundPair extends FoundRound {
  keep: SignOn;
  merge: SignOn;
}

/** Both sign-ons, for those who run their round. Throws `Refused` sign_on_not_found, not_found, forbidden. */
export async function requirePair(tx: Transaction, actor: Actor, pair: Pair): Promise<FoundPair> {
  const [keep, merge] = [await tx.signOn.byId(pair.keep), await tx.signOn.byId(pair.merge)];
  if (!keep || keep.roundId !== merge?.roundId) throw Refused.because('sign_on_not_found');
  return { ...(await requireOwnRound(tx, actor, keep.roundId)), keep, merge };
}
