import {
  readBefore,
  remarksSince,
  visitNoted,
  type Activity,
  type DocumentId,
  type MemberActor,
  type RemarksSince,
  type VersionId,
} from '@undersigned/domain';
import { tellingTo } from '../activity/telling.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { compareVersions } from './compare.js';
import { requireHistory } from './require-history.js';

/** What is new since somebody was last here. */
export interface SinceVisit extends RemarksSince {
  /** When the visit before this one ended. */
  at: Date;
  /**
   * The paragraphs that read otherwise, and the version they had read: never a later one, so that nothing they have not
   * seen is left out. Null when the words are the same.
   */
  words: { from: VersionId; changed: number } | null;
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

/** What is new since the actor's visit before this one; null when nothing is or there was none. Throws not_found. */
export async function sinceLastVisit(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<SinceVisit | null> {
  const { visit } = await requireHistory(ctx.db.read, actor, documentId);
  const before = readBefore(visit, ctx.now());
  if (!before) return null;
  const words = await wordsSince(ctx, actor, documentId, before);
  const remarks = await toldSince(ctx, actor, documentId, before.at);
  const isNothing = words === null && Object.values(remarks).every((count) => count === 0);
  return isNothing ? null : { at: before.at, words, ...remarks };
}

async function wordsSince(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  { seq, at }: { seq: number; at: Date },
): Promise<SinceVisit['words']> {
  const { read } = ctx.db;
  if ((await read.documentLog.head(documentId)) <= seq) return null;
  const from = await read.version.newest(documentId, seq, at);
  if (!from) return null;
  const { changed } = await compareVersions(ctx, actor, documentId, { from: from.id });
  return changed === 0 ? null : { from: from.id, changed };
}

/** Of what was said meanwhile, what the actor may be told. */
async function toldSince(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  at: Date,
): Promise<RemarksSince> {
  const telling = tellingTo(ctx, actor);
  const told: Activity[] = [];
  for (const row of await ctx.db.read.activity.ofDocumentSince(documentId, at)) {
    if (await telling.mayTell(row)) told.push(row);
  }
  return remarksSince(told, actor.membershipId);
}
