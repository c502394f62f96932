import type { Transaction } from '@undersigned/db';
import { transition, type Actor, type Event, type Round, type RoundCommand } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import type { FoundRound } from './require-round.js';

/**
 * Moves a round as SPEC.md of the domain has it and says so in the log, inside the caller's transaction. Gives
 * the round as it is now. Throws what the table refuses, and conflict when somebody was faster.
 */
export async function moveRound(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: FoundRound,
  command: RoundCommand,
  eventOf: (moved: Round) => Event,
): Promise<Round> {
  const { from, set } = orRefuse(transition(round, command, ctx.now()));
  if (!(await tx.round.change(round.id, from, set))) throw Refused.because('conflict');
  const moved: Round = { ...round, ...set };
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: eventOf(moved),
  });
  return moved;
}
