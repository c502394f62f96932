import type { DocumentClient, LoggedUpdate } from '@undersigned/db';
import {
  isWritable,
  type DocumentId,
  type OrganisationId,
  type PersonId,
  type Phase,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { crcOf } from './crc.js';

/** What one document has to write: updates with consecutive numbers, and client ids used for the first time. */
export interface LogBatch {
  documentId: DocumentId;
  updates: NewUpdate[];
  claims: Pick<DocumentClient, 'clientId' | 'personId' | 'organisationId'>[];
}

export interface NewUpdate {
  seq: number;
  personId: PersonId | null;
  organisationId: OrganisationId | null;
  bytes: Uint8Array;
}

export type AppendOutcome = 'written' | 'frozen' | 'gone';

/**
 * Writes the batches of several documents as one transaction, so that they share one fsync. Gives what became
 * of each. The phase is read inside: once an edition is frozen, no update can follow it, however late it left
 * the browser. Only the process that owns the logs (apps/sync) may call it; throws when a number is taken.
 */
export async function appendToLogs(
  ctx: Context,
  batches: LogBatch[],
): Promise<Map<DocumentId, AppendOutcome>> {
  return ctx.db.transact(async (tx) => {
    const outcomes = new Map<DocumentId, AppendOutcome>();
    const updates: LoggedUpdate[] = [];
    const claims: DocumentClient[] = [];
    const at = ctx.now();
    const phases = await tx.document.phasesOf(batches.map(({ documentId }) => documentId));
    for (const batch of batches) {
      const outcome = outcomeFor(phases.get(batch.documentId));
      outcomes.set(batch.documentId, outcome);
      if (outcome !== 'written') continue;
      const { documentId } = batch;
      updates.push(
        ...batch.updates.map((update) => ({ ...update, documentId, crc: crcOf(update.bytes), at })),
      );
      claims.push(...batch.claims.map((claim) => ({ ...claim, documentId, since: at })));
    }
    await tx.documentLog.append(updates);
    await tx.documentClient.claim(claims);
    return outcomes;
  });
}

function outcomeFor(phase: Phase | undefined): AppendOutcome {
  if (!phase) return 'gone';
  return isWritable(phase) ? 'written' : 'frozen';
}
