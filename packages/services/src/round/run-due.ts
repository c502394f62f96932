import type { Transaction } from '@undersigned/db';
import {
  countriesOf,
  extendedDeadline,
  goalReached,
  summarise,
  type Round,
  type RoundId,
  type SystemActor,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { mailHeldBack } from './mail.js';
import { moveRound } from './move.js';
import { openRound } from './open.js';
import { publishRound } from './publish.js';
import { requireRound, type FoundRound } from './require-round.js';
import { tellUndecided } from './tell-undecided.js';

const schedule: SystemActor = { kind: 'system', name: 'schedule' };

/**
 * Opens, closes and publishes every round for which its moment has come, and gives how many it moved. Called by a
 * timer, as often as it likes and by several processes: a round is moved once. Sign-ons do not wait for it (rule R3).
 */
export async function runDueRounds(ctx: Context): Promise<number> {
  let moved = 0;
  for (const round of await ctx.db.read.round.due(ctx.now())) {
    if (await moveIfDue(ctx, round)) moved++;
  }
  return moved;
}

async function moveIfDue(ctx: Context, round: Round): Promise<boolean> {
  try {
    await move(ctx, round);
    return true;
  } catch (error) {
    // Somebody moved it, or its moment, between the look and the act; or its text is being corrected.
    if (error instanceof Refused) return false;
    throw error;
  }
}

async function move(ctx: Context, round: Round): Promise<void> {
  switch (round.state) {
    case 'draft':
      await openRound(ctx, schedule, round.id);
      return;
    case 'open':
      return extendOrClose(ctx, round.id);
    case 'closed':
      return publishOrHold(ctx, round);
    case 'published':
      return;
  }
}

/** A round that goes on for want of its goal does so once; one that nobody looked at until it was over again closes. */
async function extendOrClose(ctx: Context, roundId: RoundId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const found = await requireRound(tx, schedule, roundId);
    const until = extendedDeadline(found.round);
    const isWanting = goalReached(found.round.policy, summarise(await tx.signOn.ofRound(roundId))) === false;
    if (isWanting && until !== null && until > ctx.now()) return extend(ctx, tx, found, until);
    await moveRound(ctx, tx, schedule, found, { kind: 'close', by: 'deadline' }, () => ({
      type: 'round.closed',
      roundId,
      by: 'deadline',
    }));
  });
}

async function extend(ctx: Context, tx: Transaction, found: FoundRound, until: Date): Promise<void> {
  const { id: roundId, closesAt, timeZone, policy } = found.round;
  const command = { kind: 'extend', closesAt: until } as const;
  const moved = await moveRound(ctx, tx, schedule, found, command, () => ({
    type: 'round.deadline-moved',
    roundId,
    from: closesAt.toISOString(),
    to: until.toISOString(),
    timeZone,
  }));
  await tx.round.change(roundId, 'open', { policy: { ...policy, extendDays: null } });
  await tellUndecided(ctx, tx, moved, closesAt);
}

/** A round that has not reached what it wanted is not published by itself: its focal points are told, and decide. */
async function publishOrHold(ctx: Context, { id, policy }: Round): Promise<void> {
  const counts = summarise(await ctx.db.read.signOn.ofRound(id));
  if (goalReached(policy, counts) !== false) {
    await publishRound(ctx, schedule, id);
    return;
  }
  const { goal, countriesGoal } = policy;
  const numbers = { signatories: counts.signatories, countries: countriesOf(counts), goal, countriesGoal };
  await ctx.db.transact(async (tx) => {
    const { round, document } = await requireRound(tx, schedule, id);
    if (!(await tx.round.change(id, 'closed', { publishesAt: null }))) throw Refused.because('conflict');
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor: schedule,
      event: { type: 'round.held-back', roundId: id, ...numbers },
    });
    await mailHeldBack(ctx, tx, round, numbers);
  });
}
