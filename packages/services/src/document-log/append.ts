import type { DocumentClient, LogOutcome } from '@undersigned/db';
import { isWritable, type DocumentId, type OrganisationId, type PersonId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { settleApplications, type Application } from '../suggestion/apply.js';
import { crcOf } from './crc.js';

/** What one document has to write: updates with consecutive numbers, and client ids used for the first time. */
export interface LogBatch {
  documentId: DocumentId;
  updates: NewUpdate[];
  claims: Pick<DocumentClient, 'clientId' | 'personId' | 'organisationId'>[];
  /** Accepted suggestions whose change is one of these updates. */
  applications?: Application[];
}

export interface NewUpdate {
  seq: number;
  personId: PersonId | null;
  organisationId: OrganisationId | null;
  bytes: Uint8Array;
}

export type AppendOutcome = LogOutcome;

/**
 * Writes the batches of several documents as one transaction, so that they share one fsync. Gives what became
 * of each. The phase is read inside: once an edition is frozen, no update can follow it, however late it left
 * the browser. A suggestion is said to be applied in the very transaction that writes its change. Only the process that
 * owns the logs (apps/sync) may call it; throws when a number is taken, or a suggestion was applied already.
 */
export function appendToLogs(ctx: Context, batches: LogBatch[]): Promise<Map<DocumentId, AppendOutcome>> {
  const at = ctx.now();
  const documents = batches.map(({ documentId, updates, claims }) => ({
    documentId,
    updates: updates.map(({ seq, personId, organisationId, bytes }) => ({
      seq,
      personId,
      organisationId,
      bytes,
      crc: crcOf(bytes),
      at,
    })),
    claims: claims.map((claim) => ({ ...claim, since: at })),
  }));
  const applying = batches.filter(({ applications = [] }) => applications.length > 0);
  if (applying.length === 0) return ctx.db.appendToLogs(documents, isWritable);
  return ctx.db.transact(async (tx) => {
    // Inside a transaction it becomes part of it.
    const outcomes = await ctx.db.appendToLogs(documents, isWritable);
    for (const { documentId, applications = [] } of applying) {
      if (outcomes.get(documentId) !== 'written') continue;
      await settleApplications(ctx, tx, documentId, applications);
    }
    return outcomes;
  });
}
