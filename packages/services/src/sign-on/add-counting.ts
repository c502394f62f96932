import type { Transaction } from '@undersigned/db';
import type { Actor, SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { settle, type Counted, type RoundOfText } from './settle.js';

/**
 * Lets a new sign-on count at once, or refuses it: what is done in the workspace is answered on the spot, so a
 * second voice of an organisation is not kept as a duplicate. Throws `Refused` already_signed.
 */
export async function addCounting(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: RoundOfText,
  signOn: SignOn,
): Promise<Counted> {
  const settled = await settle(ctx, tx, actor, found, signOn, (row) => tx.signOn.insert(row));
  if (settled.kind === 'counts') return settled;
  throw Refused.because('already_signed', {
    field: 'organisation',
    values: { name: settled.of.organisationName },
  });
}
