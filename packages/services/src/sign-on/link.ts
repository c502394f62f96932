import type { Transaction } from '@undersigned/db';
import type { Round, SignOn, SignOnId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { createLink } from '../link/create.js';

/** The deadline may move, and "I did not sign this" is heard after it too. Confirming asks the round, not the link. */
const minutesAfterClosing = 60 * 24 * 60;

/** A sign-on and the address of its second person: whoever was asked before them speaks for it no more. */
export const secondSubject = (id: SignOnId, email: string): string => `${id} ${email}`;

/** A link to the page of a sign-on, for its signatory; gives the secret. Earlier links go on working. */
export async function signOnLink(
  ctx: Context,
  tx: Transaction,
  { closesAt }: Pick<Round, 'closesAt'>,
  { id }: Pick<SignOn, 'id'>,
): Promise<string> {
  const minutes = minutesFrom(ctx, closesAt);
  return (await createLink(ctx, tx, { purpose: 'sign-on', subject: id, minutes })).secret;
}

/** A link for the second person of a sign-on. */
export async function secondLink(
  ctx: Context,
  tx: Transaction,
  { closesAt }: Pick<Round, 'closesAt'>,
  { id, secondEmail }: Pick<SignOn, 'id'> & { secondEmail: string },
): Promise<string> {
  const subject = secondSubject(id, secondEmail);
  const minutes = minutesFrom(ctx, closesAt);
  return (await createLink(ctx, tx, { purpose: 'second', subject, minutes })).secret;
}

const minutesFrom = (ctx: Context, closesAt: Date): number =>
  Math.ceil(Math.max(0, closesAt.getTime() - ctx.now().getTime()) / 60_000) + minutesAfterClosing;
