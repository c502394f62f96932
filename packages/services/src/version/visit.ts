import {
  readBefore,
  visitNoted,
  type DocumentId,
  type MemberActor,
  type VersionId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { compareVersions } from './compare.js';
import { requireHistory } from './require-history.js';

/** What changed since somebody was last here. */
export interface SinceVisit {
  /** When the visit before this one ended. */
  at: Date;
  /** The version they had read: never a later one, so that nothing they have not seen is left out. */
  from: VersionId;
  changed: number;
}

/** Notes that the actor has been shown the text as it is now. Throws `Refused` not_found. */
export async function noteTextVisit(ctx: Context, actor: MemberActor, documentId: DocumentId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    await requireAccess(tx, actor, documentId, 'view');
    const { personId } = actor;
    const visit = await tx.documentVisit.of(personId, documentId);
    const seq = await tx.documentLog.head(documentId);
    await tx.documentVisit.note(visitNoted(visit, { personId, documentId }, seq, ctx.now()));
  });
}

/** What changed since the actor's visit before this one; null when nothing did or there was none. Throws not_found. */
export async function sinceLastVisit(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<SinceVisit | null> {
  const { read } = ctx.db;
  const { visit } = await requireHistory(read, actor, documentId);
  const before = readBefore(visit, ctx.now());
  if (!before || (await read.documentLog.head(documentId)) <= before.seq) return null;
  const from = await read.version.newest(documentId, before.seq);
  if (!from) return null;
  const { changed } = await compareVersions(ctx, actor, documentId, { from: from.id });
  return changed === 0 ? null : { at: before.at, from: from.id, changed };
}
