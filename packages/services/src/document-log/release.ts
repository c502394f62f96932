import type { DocumentSnapshot, LoggedUpdate, Transaction } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { crcOf } from './crc.js';
import { emptyUpdate, readDocumentLog } from './read.js';
import { rescueDocumentLog } from './rescue.js';
import { DocumentUnreadable } from './unreadable.js';

/** Every row of one log, as it lies there. */
export interface LogRows {
  updates: LoggedUpdate[];
  snapshots: DocumentSnapshot[];
}

/** What became of a damaged log: up to which number it could be read, and how many numbers are given up. */
export interface ReleasedLog {
  readableUpTo: number;
  givenUp: number;
}

/**
 * Takes a damaged text up again as it was before the damage, when nobody has the missing row any more. Before
 * anything changes `keep` is handed all rows, and what it throws stops everything. Then one snapshot stands in their
 * place, under a number none of them had, so that nothing can be mistaken for what is gone. Null when the log is whole
 * or nothing of it can be read: then there is nothing to release.
 */
export async function releaseDocumentLog(
  ctx: Context,
  documentId: DocumentId,
  keep: (rows: LogRows) => Promise<void>,
): Promise<ReleasedLog | null> {
  const { read } = ctx.db;
  if (await isWhole(ctx, documentId)) return null;
  const snapshots = await read.documentLog.snapshots(documentId);
  const updates = await read.documentLog.updates(documentId, 0);
  const rescued = await rescueDocumentLog(read, documentId);
  if (!rescued) return null;
  await keep({ updates, snapshots });
  const bytes = rescued.merged.whole();
  return ctx.db.transact(async (tx) => {
    const head = await tx.documentLog.head(documentId);
    await tx.documentLog.removeUpdates(documentId, head);
    await tx.documentLog.removeSnapshotsBefore(documentId, head + 1);
    const snapshot = { documentId, seq: head + 1, bytes, crc: crcOf(bytes), at: ctx.now() };
    await tx.documentLog.insertSnapshot(snapshot);
    // Its number is taken as a row too: a server that read this log while it was whole would write there, and what
    // it wrote would never be read again. So its next write fails, and it reads anew.
    await takeNumber(tx, documentId, head + 1, ctx.now());
    return { readableUpTo: rescued.seq, givenUp: head - rescued.seq };
  });
}

const takeNumber = (tx: Transaction, documentId: DocumentId, seq: number, at: Date) =>
  tx.documentLog.append([
    {
      documentId,
      seq,
      personId: null,
      organisationId: null,
      bytes: emptyUpdate,
      crc: crcOf(emptyUpdate),
      at,
    },
  ]);

async function isWhole(ctx: Context, documentId: DocumentId): Promise<boolean> {
  try {
    await readDocumentLog(ctx.db.read, documentId);
    return true;
  } catch (error) {
    if (error instanceof DocumentUnreadable) return false;
    throw error;
  }
}
