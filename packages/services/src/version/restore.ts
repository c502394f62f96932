import {
  mayRestoreVersion,
  type Document,
  type DocumentId,
  type MemberActor,
  type Question,
  type Version,
  type VersionId,
} from '@undersigned/domain';
import { answerField, bodyField, questionOfField, type DocumentJson } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { unpacked } from './content.js';
import { requireVersion } from './require-history.js';
import { takeVersion } from './take.js';

/** A version whose words the actor may put back into one field of the text, its body or an answer, or null. */
export async function restorableVersion(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
  field: string,
): Promise<Pick<Version, 'id' | 'at' | 'origin'> | null> {
  return orNull(async () => {
    const { version, fields } = await requireRestorable(ctx, actor, documentId, versionId);
    const { id, at, origin } = version;
    return fields.has(field) ? { id, at, origin } : null;
  });
}

/**
 * The questions of a response whose answers in this version the actor may put back; a question that was taken out
 * since has no place for its answer any more. Empty for texts without questions.
 */
export async function restorableAnswers(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<Pick<Question, 'id' | 'label' | 'position'>[]> {
  const found = await orNull(async () => {
    const { fields } = await requireRestorable(ctx, actor, documentId, versionId);
    const questions = await ctx.db.read.question.ofDocument(documentId);
    return questions.filter(({ id }) => fields.has(answerField(id)));
  });
  return found?.map(({ id, label, position }) => ({ id, label, position })) ?? [];
}

async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/**
 * Gives the words of a version to whoever is about to put them back into one field, and keeps those they take away as
 * a version first. Putting them back is an edit like any other: the actor's editor makes it, and the document server
 * judges and signs it. Throws `Refused` not_found, forbidden, document_frozen.
 */
export async function restoreVersion(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
  field: string,
): Promise<DocumentJson> {
  const { document, fields } = await requireRestorable(ctx, actor, documentId, versionId);
  const body = fields.get(field);
  const before = body && (await takeVersion(ctx, document));
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

interface Restorable {
  document: Document;
  version: Version;
  /** The words of the version, by the fields that the text still has. */
  fields: ReadonlyMap<string, DocumentJson>;
}

async function requireRestorable(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  versionId: VersionId,
): Promise<Restorable> {
  const { read } = ctx.db;
  const { version } = await requireVersion(read, actor, versionId);
  if (version.documentId !== documentId) throw Refused.because('not_found');
  const { document, access } = await requireAccess(read, actor, documentId, 'view');
  orRefuse(mayRestoreVersion(document.phase, access));
  const asked = new Set<string>((await read.question.ofDocument(documentId)).map(({ id }) => id));
  const isStillThere = (field: string) =>
    field === bodyField ? document.kind !== 'response' : asked.has(questionOfField(field) ?? '');
  const content = unpacked((await read.version.contentOf(versionId)) ?? new Uint8Array());
  const kept = content.fields.filter(({ field }) => isStillThere(field));
  return { document, version, fields: new Map(kept.map(({ field, body }) => [field, body])) };
}
