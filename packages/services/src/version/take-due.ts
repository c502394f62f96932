import { setImmediate as otherTurn } from 'node:timers/promises';
import { isVersionDue, type DocumentId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { DocumentUnreadable } from '../document-log/index.js';
import { takeVersion } from './take.js';

/**
 * Keeps a version of every text that has come to rest, or has been written in for ten minutes, since its newest
 * one. What is due is asked of the database each time, so nothing is missed while no server runs. `keep` is
 * `keepVersion`, or has it done elsewhere.
 */
export async function takeDueVersions(
  ctx: Context,
  keep: (documentId: DocumentId) => Promise<unknown> = (documentId) => keepVersion(ctx, documentId),
): Promise<void> {
  const { read } = ctx.db;
  const kept = await read.version.newestSeqs();
  for (const [documentId, seq] of await read.documentLog.heads()) {
    const last = kept.get(documentId) ?? 0;
    if (seq <= last) continue;
    const written = await read.documentLog.moments(documentId, last);
    if (written && isVersionDue(written, ctx.now())) await keep(documentId);
    // Lets others have theirs: with SQLite, five hundred texts would else keep every edit waiting for 70 ms.
    await otherTurn();
  }
}

/**
 * Keeps a text as it is now as a version. One that cannot be read is left: whoever looks after damaged texts knows of
 * it.
 */
export async function keepVersion(ctx: Context, documentId: DocumentId): Promise<void> {
  const document = await ctx.db.read.document.byId(documentId);
  if (!document) return;
  try {
    await takeVersion(ctx, document);
  } catch (error) {
    if (!(error instanceof DocumentUnreadable)) throw error;
  }
}
