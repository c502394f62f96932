import {
  mayRestoreVersion,
  type DocumentId,
  type MemberActor,
  type Version,
  type VersionId,
} from '@undersigned/domain';
import { bodyField, type DocumentJson } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { unpacked } from './content.js';
import { requireVersion } from './require-history.js';
import { takeVersion } from './take.js';

/** A version whose words the actor may put back into the text, or null. */
export async function restorableVersion(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<Pick<Version, 'id' | 'at' | 'origin'> | null> {
  try {
    const { id, at, origin } = (await requireRestorable(ctx, actor, documentId, versionId)).version;
    return { id, at, origin };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * Gives the words of a version to whoever is about to put them back, and keeps those they take away as a version
 * first. Putting them back is an edit like any other: the actor's editor makes it, and the document server judges and
 * signs it. Throws `Refused` not_found, forbidden, document_frozen.
 */
export async function restoreVersion(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<DocumentJson> {
  const { body } = await requireRestorable(ctx, actor, documentId, versionId);
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const before = await takeVersion(ctx, document);
  if (!before) throw Refused.because('not_found');
  await ctx.db.transact(async (tx) => {
    const now = await requireAccess(tx, actor, documentId, 'view');
    orRefuse(mayRestoreVersion(now.document.phase, now.access));
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId,
      actor,
      event: { type: 'version.restored', versionId, before: before.id },
    });
  });
  return body;
}

/** Answers of a response are several texts, and are taken over one by one; they are not put back. */
async function requireRestorable(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<{ version: Version; body: DocumentJson }> {
  const { read } = ctx.db;
  const { version } = await requireVersion(read, actor, versionId);
  if (version.documentId !== documentId) throw Refused.because('not_found');
  const { document, access } = await requireAccess(read, actor, documentId, 'view');
  orRefuse(mayRestoreVersion(document.phase, access));
  const content = unpacked((await read.version.contentOf(versionId)) ?? new Uint8Array());
  const body = content.fields.find(({ field }) => field === bodyField)?.body;
  if (!body) throw Refused.because('not_found');
  return { version, body };
}
