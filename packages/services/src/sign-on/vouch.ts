import type { Transaction } from '@undersigned/db';
import {
  mayVouch,
  standingVouch,
  verificationOf,
  vouchSchema,
  type Document,
  type Event,
  type MemberActor,
  type SignOn,
  type SignOnId,
  type Vouch,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireOwnRound } from '../round/require-round.js';

/**
 * A focal point answers for a sign-on for which nothing else speaks, and says why. Throws `Refused` bad_input,
 * sign_on_not_found, not_found, forbidden, nothing_to_vouch when something speaks for it already, conflict when
 * somebody else was faster.
 */
export async function vouchForSignOn(
  ctx: Context,
  actor: MemberActor,
  signOnId: SignOnId,
  input: unknown,
): Promise<void> {
  const { note } = parseInput(vouchSchema, input);
  await ctx.db.transact(async (tx) => {
    const found = await ownSignOn(tx, actor, signOnId);
    const said = await tx.vouch.ofSignOn(signOnId);
    const { signOn } = found;
    const entry = signOn.organisationId && (await tx.organisation.byId(signOn.organisationId));
    orRefuse(mayVouch(verificationOf(signOn, entry, standingVouch(said))));
    await say(ctx, tx, actor, found, said, { kind: 'given', note });
  });
}

/** Takes back what holds, whichever focal point gave it. Throws `Refused` as above, and conflict when nothing holds. */
export async function takeBackVouch(ctx: Context, actor: MemberActor, signOnId: SignOnId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const found = await ownSignOn(tx, actor, signOnId);
    const said = await tx.vouch.ofSignOn(signOnId);
    if (!standingVouch(said)) throw Refused.because('conflict');
    await say(ctx, tx, actor, found, said, { kind: 'taken-back', note: '' });
  });
}

interface Found {
  signOn: SignOn;
  document: Document;
}

async function ownSignOn(tx: Transaction, actor: MemberActor, signOnId: SignOnId): Promise<Found> {
  const signOn = await tx.signOn.byId(signOnId);
  if (!signOn) throw Refused.because('sign_on_not_found');
  const { document } = await requireOwnRound(tx, actor, signOn.roundId);
  return { signOn, document };
}

const events = {
  given: 'sign-on.vouched',
  'taken-back': 'sign-on.vouch-taken-back',
} as const satisfies Record<Vouch['kind'], Event['type']>;

async function say(
  ctx: Context,
  tx: Transaction,
  actor: MemberActor,
  { signOn, document }: Found,
  said: readonly Vouch[],
  word: Pick<Vouch, 'kind' | 'note'>,
): Promise<void> {
  const { id: signOnId, roundId, organisationName } = signOn;
  const position = said.length + 1;
  const vouch: Vouch = { ...word, signOnId, position, by: actor.membershipId, at: ctx.now() };
  if (!(await tx.vouch.append(vouch))) throw Refused.because('conflict');
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: events[word.kind], roundId, signOnId, organisationName },
  });
}
