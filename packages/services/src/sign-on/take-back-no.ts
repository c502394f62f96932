import type { Transaction } from '@undersigned/db';
import { mayGiveWay, type Actor, type SignOn } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import type { RoundOfText } from './settle.js';

/**
 * Makes room for another decision of an organisation that said no: what it said stays as a row, withdrawn, and the log
 * says so. No ledger knows of a no (domain SPEC S9). Does nothing where the same is said once more. Throws `Refused`
 * conflict when somebody was faster.
 */
export async function takeBackNo(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: RoundOfText,
  arriving: SignOn,
): Promise<void> {
  const { organisationKey, organisationId } = arriving;
  const said = await tx.signOn.standing(round.id, organisationKey, organisationId);
  if (!said || !mayGiveWay(said, arriving)) return;
  if (!(await tx.signOn.change(said.id, ['confirmed'], { state: 'withdrawn' }))) {
    throw Refused.because('conflict');
  }
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: {
      type: 'sign-on.withdrawn',
      roundId: round.id,
      signOnId: said.id,
      organisationName: said.organisationName,
    },
  });
}
