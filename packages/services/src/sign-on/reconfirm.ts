import {
  confirmedFor,
  confirmationOf,
  secondFor,
  emailSchema,
  takesSignOns,
  type MemberActor,
  type SignOn,
  type SignOnId,
} from '@undersigned/domain';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireRound } from '../round/require-round.js';
import { askSecond } from './ask-second.js';
import { mailReceipt, withText, type TextRenderer } from './mail.js';
import { settle } from './settle.js';

const shownSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** Left out: the second person who was asked before. */
  secondEmail: emailSchema.nullish(),
});

/**
 * A member confirms in the workspace that the sign-on of their organisation goes for the corrected text too. Takes the
 * fingerprint of the text whose differences were on the page. A second press changes nothing. Throws `Refused`
 * sign_on_not_found, forbidden for a sign-on of another organisation, round_closed, edition_changed,
 * already_signed when another one counts by now, second_needed, second_is_first, conflict for a sign-on that does not wait for this.
 */
export async function reconfirmAsMember(
  ctx: Context,
  actor: MemberActor,
  signOnId: SignOnId,
  input: unknown,
  render: TextRenderer,
): Promise<SignOn> {
  const { fingerprint: shown, secondEmail: typed } = parseInput(shownSchema, input);
  return ctx.db.transact(async (tx) => {
    const lapsed = await tx.signOn.byId(signOnId);
    if (!lapsed) throw Refused.because('sign_on_not_found');
    const { round } = await requireRound(tx, actor, lapsed.roundId);
    if (actor.organisationId === null || actor.organisationId !== lapsed.organisationId) {
      throw Refused.because('forbidden');
    }
    if (actor.role === 'observer' && lapsed.decision !== 'support') throw Refused.because('forbidden');
    const found = await withText(tx, round);
    if (lapsed.state === 'confirmed' && lapsed.fingerprint === shown) return lapsed;
    if (lapsed.state !== 'lapsed') throw Refused.because('conflict');
    orRefuse(takesSignOns(round, ctx.now()));
    const arriving = orRefuse(confirmedFor(found.edition, lapsed, shown, ctx.now()));
    const write = (signOn: SignOn) => tx.signOn.change(lapsed.id, ['lapsed'], confirmationOf(signOn));
    const secondEmail = orRefuse(secondFor(round.policy, lapsed, typed ?? lapsed.secondEmail));
    if (secondEmail !== null) {
      return askSecond(ctx, tx, actor, found, { ...arriving, state: 'unseconded', secondEmail }, write);
    }
    const settled = await settle(ctx, tx, actor, found, arriving, write);
    if (settled.kind === 'duplicate') {
      throw Refused.because('already_signed', { values: { name: settled.of.organisationName } });
    }
    await mailReceipt(ctx, tx, found, settled.signOn, { render, secret: null, receipt: settled.receipt });
    return settled.signOn;
  });
}
