import type { DocumentClient, LogOutcome } from '@undersigned/db';
import { isWritable, type DocumentId, type OrganisationId, type PersonId } from '@undersigned/domain';
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

export type AppendOutcome = LogOutcome;

/**
 * Writes the batches of several documents as one transaction, so that they share one fsync. Gives what became
 * of each. The phase is read inside: once an edition is frozen, no update can follow it, however late it left
 * the browser. Only the process that owns the logs (apps/sync) may call it; throws when a number is taken.
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
  return ctx.db.appendToLogs(documents, isWritable);
}
