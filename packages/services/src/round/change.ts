import type { Transaction } from '@undersigned/db';
import {
  checkExtension,
  checkSchedule,
  readDeadline,
  roundChangeSchema,
  spelledAsBefore,
  wallTimeOf,
  type Actor,
  type Round,
  type RoundChange,
  type RoundId,
  type RoundPolicy,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { topicsInUse } from '../mandate/topics.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { moveRound } from './move.js';
import { requireOwnRound, type FoundRound } from './require-round.js';
import { tellUndecided } from './tell-undecided.js';

/**
 * Moves the deadline of a round or changes what it shows and wants to reach. Who may sign, and by how many
 * people, is settled before it opens; what it is about, until it closes. For focal points. Throws `Refused` not_found, forbidden, deadline_past, deadline_not_a_time,
 * round_closed, schedule_order, and conflict for what is settled or when somebody was faster.
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
    const { round } = found;
    const moved = await moveDeadline(ctx, tx, actor, found, change);
    const dated = await reschedule(ctx, tx, actor, { ...found, round: moved }, change);
    const changed = await changePolicy(ctx, tx, actor, { ...found, round: dated }, change.policy ?? {});
    if (changed !== round) orRefuse(checkExtension(changed));
    return changed;
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
  if (round.state === 'open') await tellUndecided(ctx, tx, { ...moved, timeZone }, round.closesAt);
  return { ...moved, timeZone };
}

/** The moments at which it opens or is published by itself; null takes one away. All of them are to fit together then. */
async function reschedule(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: FoundRound,
  change: RoundChange,
): Promise<Round> {
  const read = (moment: string | null | undefined, before: Date | null): Date | null => {
    if (moment === undefined) return before;
    return moment === null ? null : orRefuse(readDeadline(moment, round.timeZone, ctx.now())).instant;
  };
  const opensAt = read(change.opensAt, round.opensAt);
  const publishesAt = read(change.publishesAt, round.publishesAt);
  const isSame = sameMoment(opensAt, round.opensAt) && sameMoment(publishesAt, round.publishesAt);
  orRefuse(
    checkSchedule({
      opensAt: round.state === 'draft' ? opensAt : null,
      closesAt: round.closesAt,
      publishesAt,
    }),
  );
  if (isSame) return round;
  if (!(await tx.round.change(round.id, round.state, { opensAt, publishesAt })))
    throw Refused.because('conflict');
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'round.policy-changed', roundId: round.id },
  });
  return { ...round, opensAt, publishesAt };
}

const sameMoment = (one: Date | null, other: Date | null): boolean => one?.getTime() === other?.getTime();

async function changePolicy(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: FoundRound,
  wanted: Partial<RoundPolicy>,
): Promise<Round> {
  const topics = wanted.topics && spelledAsBefore(wanted.topics, await topicsInUse(tx, document.coalitionId));
  const policy: RoundPolicy = { ...round.policy, ...wanted, topics: topics ?? round.policy.topics };
  if (isSamePolicy(policy, round.policy)) return round;
  const settled =
    policy.eligibility !== round.policy.eligibility ||
    policy.observers !== round.policy.observers ||
    policy.second !== round.policy.second;
  const isOver = round.state === 'closed' || round.state === 'published';
  if (isOver && !isSameTopics(policy, round.policy)) throw Refused.because('conflict', { field: 'topics' });
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
  one.late === other.late &&
  one.second === other.second &&
  one.publicText === other.publicText &&
  String(one.languages) === String(other.languages) &&
  one.grouping === other.grouping &&
  one.goal === other.goal &&
  one.countriesGoal === other.countriesGoal &&
  one.extendDays === other.extendDays &&
  String(one.reminders) === String(other.reminders) &&
  isSameTopics(one, other);

// No topic has a comma in it.
const isSameTopics = (one: RoundPolicy, other: RoundPolicy): boolean =>
  String(one.topics) === String(other.topics);
