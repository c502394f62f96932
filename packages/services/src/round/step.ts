import type { Transaction } from '@undersigned/db';
import {
  invitationStepSchema,
  stagesBefore,
  takesSignOns,
  type Actor,
  type Invitation,
  type InvitationStep,
  type OrganisationId,
  type RoundId,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireRound, type FoundRound } from './require-round.js';

/**
 * Says how far an organisation has come before it decides: that it means to sign, or that its own clearance is under
 * way, with the day on which it is expected. For members of the organisation, and for focal points who heard it from
 * them. Saying the same again changes nothing. Throws `Refused` not_found, forbidden, bad_input, round_closed,
 * round_not_yet_open.
 */
export async function stepInvitation(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  organisationId: OrganisationId,
  input: unknown,
): Promise<void> {
  const step = parseInput(invitationStepSchema, input);
  await ctx.db.transact(async (tx) => {
    const found = await requireRound(tx, actor, roundId);
    const isOwn =
      actor.kind === 'member' && actor.organisationId === organisationId && actor.role !== 'observer';
    const isFocalPoint = actor.kind === 'system' || actor.role === 'focal-point';
    if (!isOwn && !isFocalPoint) throw Refused.because('forbidden');
    const invitation = await tx.invitation.ofOrganisation(roundId, organisationId);
    if (!invitation) throw Refused.because('not_found');
    await writeStep(ctx, tx, actor, found, invitation, step);
  });
}

/** The same inside a transaction whose caller has asked for the right. */
export async function writeStep(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: FoundRound,
  invitation: Invitation,
  step: InvitationStep,
): Promise<void> {
  orRefuse(takesSignOns(round, ctx.now()));
  const expectedOn = step.stage === 'clearance' ? step.expectedOn : null;
  if (invitation.stage === step.stage && invitation.expectedOn === expectedOn) return;
  const changed = await tx.invitation.change(invitation.id, stagesBefore[step.stage], {
    stage: step.stage,
    expectedOn,
    changedAt: ctx.now(),
    changedBy: actor.kind === 'member' ? actor.membershipId : null,
  });
  if (!changed) throw Refused.because('conflict');
  const organisation = await tx.organisation.byId(invitation.organisationId);
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: {
      type: 'invitation.changed',
      roundId: round.id,
      organisationId: invitation.organisationId,
      organisationName: organisation?.name ?? '',
      stage: step.stage,
      expectedOn,
    },
  });
}

/**
 * Notes that somebody of an organisation has looked at what it is asked to sign. For its members, by an act of their
 * own: opening a page notes nothing. Gives whether it was news.
 */
export async function noteSeen(ctx: Context, actor: Actor, roundId: RoundId): Promise<boolean> {
  if (actor.kind !== 'member' || actor.organisationId === null) return false;
  const { organisationId, membershipId } = actor;
  return ctx.db.transact(async (tx) => {
    await requireRound(tx, actor, roundId);
    const invitation = await tx.invitation.ofOrganisation(roundId, organisationId);
    if (!invitation) return false;
    return tx.invitation.change(invitation.id, stagesBefore.seen, {
      stage: 'seen',
      expectedOn: null,
      changedAt: ctx.now(),
      changedBy: membershipId,
    });
  });
}
