import { newSignOnSchema, type MemberActor, type RoundId, type SignOn } from '@undersigned/domain';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import type { TextRenderer } from './mail.js';
import { recordSignOn } from './record.js';
import { signAsMember } from './sign-as-member.js';

/**
 * What a program posts: a member's own decision when it names the organisation the member acts for, an entry
 * made for somebody else (focal points only, provisional) otherwise. Throws what those two throw.
 */
export async function addSignOn(
  ctx: Context,
  actor: MemberActor,
  roundId: RoundId,
  input: unknown,
  render: TextRenderer,
): Promise<SignOn> {
  const wanted = parseInput(newSignOnSchema, input);
  const isOwn = wanted.organisationId !== undefined && wanted.organisationId === actor.organisationId;
  if (!isOwn) return recordSignOn(ctx, actor, roundId, input);
  const { decision, reservation, reservationUse, paragraphs, listing, secondEmail, signatory } = wanted;
  const details = { decision, reservation, reservationUse, paragraphs, listing, secondEmail };
  const own = { ...details, title: signatory.title };
  return signAsMember(ctx, actor, roundId, own, render);
}
