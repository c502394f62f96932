import type { Transaction } from '@undersigned/db';
import {
  readDeadline,
  roundChangeSchema,
  wallTimeOf,
  type Actor,
  type Round,
  type RoundChange,
  type RoundId,
  type RoundPolicy,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { moveRound } from './move.js';
import { requireOwnRound, type FoundRound } from './require-round.js';

/**
 * Moves the deadline of a round or changes what it shows and wants to reach. Who may sign is settled before it
 * opens. For focal points. Throws `Refused` not_found, forbidden, deadline_past, deadline_not_a_time,
 * round_closed, and conflict for an eligibility that is settled or when somebody was faster.
 */
export async function changeRound(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  input: unknown,
): Promise<Round> {
  const change = parseInput(roundChangeSchema, input);
  return ctx.db.transact(async (tx) => {
    const found = await requireOwnRound(tx, actor, roundId);
    const moved = await moveDeadline(ctx, tx, actor, found, change);
    return changePolicy(ctx, tx, actor, { ...found, round: moved }, change.policy ?? {});
  });
}

/** A zone alone moves the deadline to the same time on the walls of that zone. */
async function moveDeadline(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: FoundRound,
  change: RoundChange,
): Promise<Round> {
  const { round } = found;
  if (change.closesAt === undefined && change.timeZone === undefined) return round;
  const timeZone = change.timeZone ?? round.timeZone;
  const wanted = change.closesAt ?? wallTimeOf(round.closesAt, round.timeZone);
  const { instant } = orRefuse(readDeadline(wanted, timeZone, ctx.now()));
  const isSame = instant.getTime() === round.closesAt.getTime() && timeZone === round.timeZone;
  if (isSame) return round;
  const moved = await moveRound(
    ctx,
    tx,
    actor,
    found,
    { kind: 'move-deadline', closesAt: instant },
    (now) => ({
      type: 'round.deadline-moved',
      roundId: round.id,
      from: round.closesAt.toISOString(),
      to: now.closesAt.toISOString(),
      timeZone,
    }),
  );
  if (timeZone !== round.timeZone) await tx.round.change(round.id, round.state, { timeZone });
  return { ...moved, timeZone };
}

async function changePolicy(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: FoundRound,
  wanted: Partial<RoundPolicy>,
): Promise<Round> {
  const policy: RoundPolicy = { ...round.policy, ...wanted };
  if (isSamePolicy(policy, round.policy)) return round;
  const settled =
    policy.eligibility !== round.policy.eligibility || policy.observers !== round.policy.observers;
  if (settled && round.state !== 'draft') throw Refused.because('conflict', { field: 'policy' });
  if (!(await tx.round.change(round.id, round.state, { policy }))) throw Refused.because('conflict');
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'round.policy-changed', roundId: round.id },
  });
  return { ...round, policy };
}

const isSamePolicy = (one: RoundPolicy, other: RoundPolicy): boolean =>
  one.eligibility === other.eligibility &&
  one.observers === other.observers &&
  one.whileOpen === other.whileOpen &&
  one.goal === other.goal;
