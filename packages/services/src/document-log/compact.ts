import type { DocumentSnapshot } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { crcOf, isIntact } from './crc.js';
import { readDocumentLog } from './read.js';
import { keepStretches } from './stretches.js';
import { tidied } from './tidy.js';
import { DocumentUnreadable } from './unreadable.js';

/** Says a document in fewer bytes: `tidied`, or somebody who has it done elsewhere. */
export type Tidying = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Puts a new snapshot beside the last good one and then removes what only the one before that needed. At every
 * moment two ways lead to the text: the new snapshot, and the one it was made from with the updates after it. Who
 * wrote and deleted what is kept when the rows that say so go.
 * Gives the bytes of the newest snapshot; makes none when nothing came since. Throws `DocumentUnreadable` with the
 * log untouched, and what `tidy` throws.
 */
export async function compactDocumentLog(
  ctx: Context,
  documentId: DocumentId,
  tidy: Tidying = tidied,
): Promise<number> {
  const log = await readDocumentLog(ctx.db.read, documentId);
  const [newest] = await ctx.db.read.documentLog.snapshots(documentId, undefined, 1);
  if (log.seq === (newest?.seq ?? 0)) return newest?.bytes.length ?? 0;

  const bytes = await tidy(log.merged.whole());
  const snapshot = { documentId, seq: log.seq, bytes, crc: crcOf(bytes), at: ctx.now() };
  await ctx.db.transact((tx) => tx.documentLog.insertSnapshot(snapshot));
  await requireReadable(ctx, snapshot);

  await ctx.db.transact(async (tx) => {
    await keepStretches(tx, documentId, log.from);
    await tx.documentLog.removeUpdates(documentId, log.from);
    await tx.documentLog.removeSnapshotsBefore(documentId, log.from);
  });
  return bytes.length;
}

/** Reads the snapshot back from the database and asks whether it is what was given to it. */
async function requireReadable(
  ctx: Context,
  { documentId, seq, bytes, crc }: DocumentSnapshot,
): Promise<void> {
  const stored = (await ctx.db.read.documentLog.snapshots(documentId, seq)).find((one) => one.seq === seq);
  const isSame = stored?.crc === crc && isIntact(stored) && Buffer.compare(stored.bytes, bytes) === 0;
  if (!isSame) throw new DocumentUnreadable(documentId, `snapshot ${seq} could not be read back`);
}
