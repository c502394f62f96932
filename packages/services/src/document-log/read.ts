import type { DocumentSnapshot, LoggedUpdate, Stores } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import * as Y from 'yjs';
import type { Context } from '../context.js';
import { isIntact } from './crc.js';
import { MergedUpdates } from './merged-updates.js';
import { DocumentUnreadable } from './unreadable.js';

/** A document up to one number of its log: every update merged into one. Empty documents have seq 0 and no bytes. */
export interface MergedLog {
  seq: number;
  merged: MergedUpdates;
  /** Number of the snapshot it was read from; 0 when it was read from the first update. */
  from: number;
  /** How many bytes that snapshot is. */
  snapshotBytes: number;
  /** How many bytes the updates after that snapshot are. */
  tailBytes: number;
}

export interface LogRange {
  /** The last number to read; left out: everything there is. Only as far back as the older snapshot reaches. */
  upTo?: number;
}

/** A Yjs update that holds nothing. */
export const emptyUpdate = Uint8Array.of(0, 0);

/**
 * The text as of now, or as of `upTo`, as a Yjs document of the caller's own. Decides no permission: that is
 * the caller's verb. Throws `DocumentUnreadable`.
 */
export async function readDocument(ctx: Context, documentId: DocumentId, range: LogRange = {}) {
  const { seq, merged } = await readDocumentLog(ctx.db.read, documentId, range);
  const bytes = merged.whole();
  return { seq, bytes, doc: docOf(documentId, bytes) };
}

function docOf(documentId: DocumentId, bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, bytes);
  } catch (error) {
    throw new DocumentUnreadable(documentId, 'Yjs does not read it', { cause: error });
  }
  return doc;
}

/**
 * The same as updates added up, from the stores of a transaction or from `ctx.db.read`. Starts from the newest
 * snapshot that is intact and adds the updates after it. Throws `DocumentUnreadable`.
 */
export async function readDocumentLog(
  stores: Pick<Stores, 'documentLog'>,
  documentId: DocumentId,
  { upTo }: LogRange = {},
): Promise<MergedLog> {
  const start = await newestIntact(stores, documentId, upTo);
  const updates = await stores.documentLog.updates(documentId, start?.seq ?? 0, upTo);
  requireComplete(documentId, start, updates);
  return {
    seq: updates.at(-1)?.seq ?? start?.seq ?? 0,
    merged: addedUp(documentId, start, updates),
    from: start?.seq ?? 0,
    snapshotBytes: start?.bytes.length ?? 0,
    tailBytes: updates.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

async function newestIntact(
  { documentLog }: Pick<Stores, 'documentLog'>,
  documentId: DocumentId,
  upTo: number | undefined,
): Promise<DocumentSnapshot | null> {
  const [newest] = await documentLog.snapshots(documentId, upTo, 1);
  if (!newest || isIntact(newest)) return newest ?? null;
  return (await documentLog.snapshots(documentId, upTo)).find(isIntact) ?? null;
}

function requireComplete(
  documentId: DocumentId,
  start: DocumentSnapshot | null,
  updates: LoggedUpdate[],
): void {
  let expected = (start?.seq ?? 0) + 1;
  for (const update of updates) {
    if (update.seq !== expected) throw new DocumentUnreadable(documentId, `update ${expected} is missing`);
    if (!isIntact(update)) throw new DocumentUnreadable(documentId, `update ${expected} is damaged`);
    expected++;
  }
}

function addedUp(
  documentId: DocumentId,
  start: DocumentSnapshot | null,
  updates: LoggedUpdate[],
): MergedUpdates {
  if (start && updates.length === 0) return MergedUpdates.stored(asBytes(start.bytes));
  const parts = start ? [start, ...updates] : updates;
  try {
    return MergedUpdates.of(parts.map(({ bytes }) => asBytes(bytes)));
  } catch (error) {
    throw new DocumentUnreadable(documentId, 'an update is none', { cause: error });
  }
}

/** The drivers give Buffers; Yjs would hand them on as such. */
const asBytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
