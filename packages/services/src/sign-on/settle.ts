import type { Transaction } from '@undersigned/db';
import {
  againstStanding,
  isPublicDecision,
  type Actor,
  type Document,
  type Round,
  type SignOn,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { enterInLedger, restateInLedger, type LedgerReceipt } from './ledger/enter.js';

export interface RoundOfText {
  round: Round;
  document: Document;
}

/** What became of a sign-on that was to count. */
export type Settled = Counted | { kind: 'duplicate'; signOn: SignOn; of: SignOn };

/** It counts; the receipt is null for a decision that stands in no ledger (domain SPEC S9). */
export interface Counted {
  kind: 'counts';
  signOn: SignOn;
  receipt: LedgerReceipt | null;
}

/**
 * Lets a sign-on count, or keeps it as a duplicate of the one that counts for the same organisation (domain
 * SPEC S1, S5, S6), inside the caller's transaction. `write` stores it in the state it comes to and gives false
 * when somebody was faster, which is a conflict. Every outcome is in the log, and in the ledger of the round.
 */
export async function settle(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: RoundOfText,
  arriving: SignOn,
  write: (signOn: SignOn) => Promise<boolean>,
): Promise<Settled> {
  const found = await tx.signOn.standing(round.id, arriving.organisationKey, arriving.organisationId);
  const standing = found?.id === arriving.id ? null : found;
  const outcome = againstStanding(arriving, standing);
  const note = (doubled: SignOn, by: SignOn) =>
    record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: {
        type: 'sign-on.doubled',
        roundId: round.id,
        signOnId: doubled.id,
        ofSignOnId: by.id,
        organisationName: doubled.organisationName,
      },
    });
  if (standing && outcome === 'duplicates') {
    const duplicate: SignOn = { ...arriving, state: 'duplicate' };
    await written(write(duplicate));
    if (isPublicDecision(duplicate)) await enterMerged(ctx, tx, duplicate, standing);
    await note(duplicate, standing);
    return { kind: 'duplicate', signOn: duplicate, of: standing };
  }
  if (standing) {
    await written(tx.signOn.change(standing.id, [standing.state], { state: 'duplicate' }));
    if (isPublicDecision(standing)) await enterMerged(ctx, tx, { ...standing, state: 'duplicate' }, arriving);
    await note(standing, arriving);
  }
  await written(write(arriving));
  const isAgain = found?.id !== arriving.id && arriving.formerFingerprint !== null;
  const kind = found?.id === arriving.id ? 'confirmed' : isAgain ? 'reconfirmed' : 'signed';
  const receipt = isPublicDecision(arriving) ? await enterInLedger(ctx, tx, arriving, { kind }) : null;
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: {
      type: 'sign-on.confirmed',
      roundId: round.id,
      signOnId: arriving.id,
      organisationName: arriving.organisationName,
      country: arriving.country,
      decision: arriving.decision,
      method: arriving.method,
      ...(kind === 'confirmed' ? { wasEntered: true as const } : {}),
      ...(isAgain ? { isAgain: true as const } : {}),
      ...(arriving.listing === 'unlisted' ? { isUnlisted: true as const } : {}),
    },
  });
  return { kind: 'counts', signOn: arriving, receipt };
}

/**
 * Says in the ledger that a sign-on does not count beside another of its organisation. It names the one that counts in its place. Where that is a refusal or an objection, which
 * is nobody's to know, it says no more than that the other one does not count; one that never did is not in it.
 */
export async function enterMerged(
  ctx: Context,
  tx: Transaction,
  merged: SignOn,
  into: SignOn,
): Promise<void> {
  if (isPublicDecision(into)) await enterInLedger(ctx, tx, merged, { kind: 'merged', of: into.id });
  else await restateInLedger(ctx, tx, merged, { kind: 'withdrawn' });
}

async function written(writing: Promise<boolean>): Promise<void> {
  if (!(await writing)) throw Refused.because('conflict');
}
