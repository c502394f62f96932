import type { DocumentSnapshot } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import type { Context } from '../context.js';
import { crcOf, isIntact } from './crc.js';
import { readDocumentLog } from './read.js';
import { keepStretches } from './stretches.js';
import { tidied } from './tidy.js';
import { DocumentUnreadable } from './unreadable.js';

/**
 * Puts a new snapshot beside the last good one and then removes what only the one before that needed. At every
 * moment two ways lead to the text: the new snapshot, and the one it was made from with the updates after it. Who
 * wrote and deleted what is kept when the rows that say so go.
 * Does nothing when nothing came since. Throws `DocumentUnreadable` with the log untouched.
 */
export async function compactDocumentLog(ctx: Context, documentId: DocumentId): Promise<void> {
  const log = await readDocumentLog(ctx.db.read, documentId);
  const [newest] = await ctx.db.read.documentLog.snapshots(documentId);
  if (log.seq === 0 || newest?.seq === log.seq) return;

  const whole = log.merged.whole();
  const bytes = tidied(whole);
  const snapshot = { documentId, seq: log.seq, bytes, crc: crcOf(bytes), at: ctx.now() };
  await ctx.db.transact((tx) => tx.documentLog.insertSnapshot(snapshot));
  await requireReadable(ctx, snapshot, whole);

  await ctx.db.transact(async (tx) => {
    await keepStretches(tx, documentId, log.from);
    await tx.documentLog.removeUpdates(documentId, log.from);
    await tx.documentLog.removeSnapshotsBefore(documentId, log.from);
  });
}

/** Reads the snapshot back from the database and asks whether it holds as much as the bytes it was made of. */
async function requireReadable(
  ctx: Context,
  { documentId, seq }: DocumentSnapshot,
  bytes: Uint8Array,
): Promise<void> {
  const stored = (await ctx.db.read.documentLog.snapshots(documentId, seq)).find((one) => one.seq === seq);
  const isSame =
    stored !== undefined &&
    isIntact(stored) &&
    Buffer.compare(stateVectorOf(stored.bytes), stateVectorOf(bytes)) === 0;
  if (!isSame) throw new DocumentUnreadable(documentId, `snapshot ${seq} could not be read back`);
}

const stateVectorOf = (update: Uint8Array) => Y.encodeStateVectorFromUpdate(new Uint8Array(update));
