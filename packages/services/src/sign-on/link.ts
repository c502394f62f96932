import type { Transaction } from '@undersigned/db';
import type { Round, SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { createLink } from '../link/create.js';

/** The deadline may move, and "I did not sign this" is heard after it too. Confirming asks the round, not the link. */
const minutesAfterClosing = 60 * 24 * 60;

/** A link to the page of a sign-on, for its signatory; gives the secret. Earlier links go on working. */
export async function signOnLink(
  ctx: Context,
  tx: Transaction,
  { closesAt }: Pick<Round, 'closesAt'>,
  { id }: Pick<SignOn, 'id'>,
): Promise<string> {
  const untilClosing = Math.max(0, closesAt.getTime() - ctx.now().getTime()) / 60_000;
  const minutes = Math.ceil(untilClosing) + minutesAfterClosing;
  return (await createLink(ctx, tx, { purpose: 'sign-on', subject: id, minutes })).secret;
}
