import type { DocumentSnapshot, LoggedUpdate, Stores } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import { isIntact } from './crc.js';
import { MergedUpdates } from './merged-updates.js';
import { emptyUpdate } from './read.js';

/** What is left of a damaged log: the document as it was at `seq`, the last number that can be read. */
export interface RescuedLog {
  seq: number;
  merged: MergedUpdates;
}

/**
 * Reads a log that `readDocumentLog` cannot: the latest state that really was, from any intact snapshot and the
 * updates after it up to the first that is missing or damaged. Changes nothing. Null when nothing can be read.
 */
export async function rescueDocumentLog(
  stores: Pick<Stores, 'documentLog'>,
  documentId: DocumentId,
): Promise<RescuedLog | null> {
  const snapshots = await stores.documentLog.snapshots(documentId);
  const updates = await stores.documentLog.updates(documentId, 0);
  const found = [...snapshots.filter(isSound), null]
    .map((start) => stateFrom(start, updates))
    .toSorted((one, other) => other.seq - one.seq);
  const [latest] = found;
  return latest && latest.seq > 0 ? latest : null;
}

function stateFrom(start: DocumentSnapshot | null, updates: LoggedUpdate[]): RescuedLog {
  const parts = [start?.bytes ?? emptyUpdate];
  let seq = start?.seq ?? 0;
  for (const update of updates) {
    if (update.seq <= seq) continue;
    if (update.seq !== seq + 1 || !isSound(update)) break;
    parts.push(update.bytes);
    seq = update.seq;
  }
  return { seq, merged: MergedUpdates.of(parts.map((bytes) => new Uint8Array(bytes))) };
}

/** The bytes that were written, and an update as well. */
function isSound(row: DocumentSnapshot | LoggedUpdate): boolean {
  if (!isIntact(row)) return false;
  try {
    Y.decodeUpdate(new Uint8Array(row.bytes));
    return true;
  } catch {
    return false; // written with a check sum of nonsense: a fault of ours, and no text either
  }
}
