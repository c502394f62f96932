import type { DocumentId, Phase } from '@undersigned/domain';
import type { Transaction } from '../engine/database.js';
import type { DocumentClient } from './client-store.js';
import type { LoggedUpdate } from './log-store.js';

/** What one document has to write: updates with consecutive numbers, and client ids used for the first time. */
export interface LogRows {
  documentId: DocumentId;
  updates: Omit<LoggedUpdate, 'documentId'>[];
  claims: Omit<DocumentClient, 'documentId'>[];
}

/** What became of one document's rows: on disk, or not taken because of its phase, or the document is gone. */
export type LogOutcome = 'written' | 'frozen' | 'gone';

/** Whether a document in this phase takes updates. */
export type TakesUpdates = (phase: Phase) => boolean;

export function outcomeIn(phase: Phase | undefined, takesUpdates: TakesUpdates): LogOutcome {
  if (phase === undefined) return 'gone';
  return takesUpdates(phase) ? 'written' : 'frozen';
}

/** Writes the rows by way of the stores, as any transaction does. Throws when a number is taken. */
export async function appendByStores(
  tx: Transaction,
  documents: LogRows[],
  takesUpdates: TakesUpdates,
): Promise<Map<DocumentId, LogOutcome>> {
  const phases = await tx.document.phasesOf(documents.map(({ documentId }) => documentId));
  const outcomes = new Map<DocumentId, LogOutcome>();
  for (const { documentId } of documents) {
    outcomes.set(documentId, outcomeIn(phases.get(documentId), takesUpdates));
  }
  const open = documents.filter(({ documentId }) => outcomes.get(documentId) === 'written');
  await tx.documentLog.append(
    open.flatMap(({ documentId, updates }) => updates.map((update) => ({ ...update, documentId }))),
  );
  await tx.documentClient.claim(
    open.flatMap(({ documentId, claims }) => claims.map((claim) => ({ ...claim, documentId }))),
  );
  return outcomes;
}
