import type { Transaction } from '@undersigned/db';
import type { Actor, SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { addCounting } from './add-counting.js';
import { addUnseconded } from './ask-second.js';
import { mailReceipt, type PublicRoundOfText, type TextRenderer } from './mail.js';

/**
 * What somebody gives whom the coalition knows as a member: it counts at once and they have a receipt, or a second
 * person is asked where the sign-on names one. Throws `Refused` already_signed.
 */
export async function giveSignOn(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: PublicRoundOfText,
  given: SignOn,
  render: TextRenderer,
): Promise<SignOn> {
  const { secondEmail } = given;
  if (secondEmail !== null) return addUnseconded(ctx, tx, actor, found, { ...given, secondEmail });
  const { signOn, receipt } = await addCounting(ctx, tx, actor, found, given);
  await mailReceipt(ctx, tx, found, signOn, { render, secret: null, receipt });
  return signOn;
}
