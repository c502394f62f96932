import type { Transaction } from '@undersigned/db';
import {
  beginningForm,
  commitmentForm,
  partsOf,
  recordForm,
  type LedgerEntry,
  type LedgerHead,
  type LedgerKind,
  type LedgerPart,
  type LedgerRecord,
  type LedgerSalts,
  type RoundId,
  type SignOn,
  type SignOnId,
} from '@undersigned/domain';
import type { Context } from '../../context.js';
import { Refused } from '../../refusal/refused.js';
import { sha256 } from './sha256.js';

/** What happened to the sign-on, in the words of `LedgerKind`. */
export type LedgerChange = { kind: Exclude<LedgerKind, 'merged'> } | { kind: 'merged'; of: SignOnId };

/** What the signatory keeps: the record was the head of the ledger then, and the salt proves that it names them. */
export type LedgerReceipt = LedgerHead & { salt: string };

/**
 * Appends a record to the ledger of the round, in the transaction of the change it speaks of. Takes the sign-on
 * as it is after the change. Throws `Refused` conflict when the position was taken meanwhile.
 */
export async function enterInLedger(
  ctx: Context,
  tx: Transaction,
  signOn: SignOn,
  change: LedgerChange,
): Promise<LedgerReceipt> {
  const salts: LedgerSalts = {
    statement: ctx.newSecret(),
    handling: ctx.newSecret(),
    signatory: ctx.newSecret(),
  };
  const record = await nextRecord(tx, signOn, {
    at: ctx.now(),
    kind: change.kind,
    signOnId: signOn.id,
    of: change.kind === 'merged' ? change.of : null,
    ...commitmentsTo(signOn, salts),
  });
  if (!(await tx.ledger.append(record))) throw Refused.because('conflict');
  await tx.signOn.keepSalts(signOn.id, salts);
  return { position: record.position, hash: record.hash, salt: salts.signatory };
}

/** The same for a change that the ledger is told of only if it knows the sign-on already. */
export async function restateInLedger(
  ctx: Context,
  tx: Transaction,
  signOn: SignOn,
  change: LedgerChange,
): Promise<void> {
  if (await tx.signOn.isRecorded(signOn.id)) await enterInLedger(ctx, tx, signOn, change);
}

async function nextRecord(tx: Transaction, { roundId }: SignOn, entry: LedgerEntry): Promise<LedgerRecord> {
  const head = await tx.ledger.head(roundId);
  const record = {
    ...entry,
    roundId,
    position: (head?.position ?? 0) + 1,
    previous: head?.hash ?? (await beginning(tx, roundId)),
  };
  return { ...record, hash: sha256(recordForm(record)) };
}

/** A first record is chained to the text with which the round opened. */
async function beginning(tx: Transaction, roundId: RoundId): Promise<string> {
  const round = await tx.round.byId(roundId);
  const edition = round && (await tx.edition.byId(round.openedEditionId ?? round.editionId));
  if (!edition) throw Refused.because('not_found');
  return sha256(beginningForm(roundId, edition.fingerprint));
}

function commitmentsTo(signOn: SignOn, salts: LedgerSalts): Record<LedgerPart, string> {
  const parts = partsOf(signOn);
  const commitTo = (part: LedgerPart) => sha256(commitmentForm(salts[part], parts[part]));
  return {
    statement: commitTo('statement'),
    handling: commitTo('handling'),
    signatory: commitTo('signatory'),
  };
}
