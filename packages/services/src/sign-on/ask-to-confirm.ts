import type { Transaction } from '@undersigned/db';
import { isPublicDecision, type SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { signOnLink } from './link.js';
import { mailConfirmation, type PublicRoundOfText } from './mail.js';

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
  await mailConfirmation(ctx, tx, found, signOn, await signOnLink(ctx, tx, found.round, signOn));
}
