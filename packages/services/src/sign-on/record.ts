import type { Transaction } from '@undersigned/db';
import {
  newSignOnSchema,
  takesSignOns,
  type Actor,
  type NewSignOn,
  type RoundId,
  type SignOn,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse } from '../refusal/refused.js';
import { requireOwnRound } from '../round/require-round.js';
import { addCounting } from './add-counting.js';
import { bodyOf, composeSignOn } from './compose.js';
import { withText, type PublicRoundOfText } from './mail.js';

/**
 * Enters a sign-on that an organisation gave by mail or phone. It counts and is marked as provisional, with the
 * focal point who entered it. For focal points. Throws `Refused` not_found, forbidden, bad_input,
 * round_not_yet_open, round_closed, already_signed, not_eligible, may_only_support, reservation_needed,
 * reservation_not_chosen.
 */
export async function recordSignOn(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  input: unknown,
): Promise<SignOn> {
  const wanted = parseInput(newSignOnSchema, input);
  return ctx.db.transact(async (tx) => {
    const { round } = await requireOwnRound(tx, actor, roundId);
    return enter(ctx, tx, actor, await withText(tx, round), wanted);
  });
}

/** The same inside a transaction whose caller has asked for the right. */
export async function enter(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: PublicRoundOfText,
  wanted: NewSignOn,
): Promise<SignOn> {
  orRefuse(takesSignOns(found.round, ctx.now()));
  const signOn = composeSignOn(ctx, {
    ...found,
    body: await bodyOf(tx, found.document.coalitionId, wanted),
    role: null,
    signatory: wanted.signatory,
    decision: wanted.decision,
    reservation: wanted.reservation,
    method: 'recorded',
    state: 'provisional',
    recordedBy: actor.kind === 'member' ? actor.membershipId : null,
    language: found.coalition.language,
  });
  return addCounting(ctx, tx, actor, found, signOn);
}
