import type { Stores } from '@undersigned/db';
import {
  mayReadVersion,
  type Document,
  type DocumentId,
  type DocumentVisit,
  type HistoryReader,
  type MemberActor,
  type Version,
  type VersionId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

export interface History {
  document: Document;
  reader: HistoryReader;
  visit: DocumentVisit | null;
}

/**
 * A text and what its history is to the actor. Publication opens a text to every member, not how it came about.
 * Throws `Refused` not_found.
 */
export async function requireHistory(
  stores: Stores,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<History> {
  const { document, access, drafts, deliberates } = await requireAccess(stores, actor, documentId, 'view');
  if (!deliberates) throw Refused.because('not_found');
  const visit = await stores.documentVisit.of(actor.personId, documentId);
  const found = visit && (await stores.version.newest(documentId, visit.firstSeq));
  // Who wrote it goes on to see all of it when nobody writes any more.
  const reader = {
    access: drafts ? ('edit' as const) : access,
    since: visit ? (found?.seq ?? visit.firstSeq) : null,
  };
  return { document, reader, visit };
}

/** A version the actor may read, and its history. Throws `Refused` not_found, as for none at all. */
export async function requireVersion(
  stores: Stores,
  actor: MemberActor,
  versionId: VersionId,
): Promise<History & { version: Version }> {
  const version = await stores.version.byId(versionId);
  if (!version) throw Refused.because('not_found');
  const history = await requireHistory(stores, actor, version.documentId);
  if (!mayReadVersion(version, history.reader)) throw Refused.because('not_found');
  return { ...history, version };
}

/** Whether the history of a text is open to the actor at all. */
export async function mayReadHistory(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
): Promise<boolean> {
  try {
    await requireHistory(ctx.db.read, actor, documentId);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}
