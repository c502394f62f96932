import {
  memberSignOnSchema,
  takesSignOns,
  type MemberActor,
  type RoundId,
  type SignOn,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireRound } from '../round/require-round.js';
import { bodyOf, composeSignOn } from './compose.js';
import { giveSignOn } from './give.js';
import { withText, type TextRenderer } from './mail.js';

/**
 * A member's decision for the organisation it acts for; counts at once, replaces what a focal point entered for
 * it, and sends a receipt; in a round that asks for a second person it waits for that one. Throws `Refused` not_found, choose_organisation for somebody without an organisation,
 * round_not_yet_open, round_closed, already_signed, may_only_support, reservation_needed, reservation_not_chosen,
 * second_needed, second_is_first.
 */
export async function signAsMember(
  ctx: Context,
  actor: MemberActor,
  roundId: RoundId,
  input: unknown,
  render: TextRenderer,
): Promise<SignOn> {
  const wanted = parseInput(memberSignOnSchema, input);
  return ctx.db.transact(async (tx) => {
    const found = await requireRound(tx, actor, roundId);
    if (actor.organisationId === null) throw Refused.because('choose_organisation');
    orRefuse(takesSignOns(found.round, ctx.now()));
    const person = await tx.person.byId(actor.personId);
    if (!person) throw Refused.because('not_found');
    const text = await withText(tx, found.round);
    const signOn = composeSignOn(ctx, {
      ...text,
      body: await bodyOf(tx, actor.coalitionId, { organisationId: actor.organisationId }),
      role: actor.role,
      signatory: { name: person.name, title: wanted.title, email: person.email },
      decision: wanted.decision,
      details: wanted,
      method: 'member',
      state: 'confirmed',
      recordedBy: null,
      language: person.language,
    });
    return giveSignOn(ctx, tx, actor, text, signOn, render);
  });
}
