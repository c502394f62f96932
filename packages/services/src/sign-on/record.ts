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
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireOwnRound } from '../round/require-round.js';
import { addCounting } from './add-counting.js';
import { askToConfirm } from './ask-to-confirm.js';
import { bodyOf, composeSignOn, type Body } from './compose.js';
import { withText, type PublicRoundOfText } from './mail.js';

/**
 * Enters a sign-on that an organisation gave by mail or phone. It counts and is marked as provisional, with the
 * focal point who entered it and what they rest it on, until the signatory confirms it from the mail that goes to
 * them. For focal points. Throws `Refused` not_found, forbidden, bad_input (for one without evidence too),
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
  if (!wanted.evidence) throw Refused.because('bad_input', { field: 'evidence' });
  return ctx.db.transact(async (tx) => {
    const { round } = await requireOwnRound(tx, actor, roundId);
    const found = await withText(tx, round);
    orRefuse(takesSignOns(round, ctx.now()));
    const body = await bodyOf(tx, found.document.coalitionId, wanted);
    const recorded = composeRecorded(ctx, actor, found, body, wanted);
    const { signOn } = await addCounting(ctx, tx, actor, found, recorded);
    await askToConfirm(ctx, tx, found, signOn);
    return signOn;
  });
}

/** A sign-on as a focal point enters it. Throws what the rules of the round refuse. */
export function composeRecorded(
  ctx: Context,
  actor: Actor,
  found: PublicRoundOfText,
  body: Body,
  wanted: NewSignOn,
): SignOn {
  return composeSignOn(ctx, {
    ...found,
    body,
    role: null,
    signatory: wanted.signatory,
    decision: wanted.decision,
    details: wanted,
    evidence: wanted.evidence,
    method: 'recorded',
    state: 'provisional',
    recordedBy: actor.kind === 'member' ? actor.membershipId : null,
    language: found.coalition.language,
  });
}
