import type { Transaction } from '@undersigned/db';
import { isPublicDecision, type SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { createLink } from '../link/create.js';
import { mailConfirmation, type PublicRoundOfText } from './mail.js';

/** The deadline may move, and "I did not sign this" is heard after it too. Confirming asks the round, not the link. */
const minutesAfterClosing = 60 * 24 * 60;

/**
 * Mails the signatory a link to confirm the sign-on, or to say that it is not theirs: to the person who filled in
 * the public page, and to the one whom a focal point named. A refusal to sign that was entered for somebody is
 * not mailed: it is printed nowhere, and between the organisation and the focal points.
 */
export async function askToConfirm(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  signOn: SignOn,
): Promise<void> {
  if (!isPublicDecision(signOn)) return;
  const untilClosing = (found.round.closesAt.getTime() - ctx.now().getTime()) / 60_000;
  const minutes = Math.ceil(untilClosing) + minutesAfterClosing;
  const { secret } = await createLink(ctx, tx, { purpose: 'sign-on', subject: signOn.id, minutes });
  await mailConfirmation(ctx, tx, found, signOn, secret);
}
