import type { Stores } from '@undersigned/db';
import type { Actor, Document, DocumentId } from '@undersigned/domain';
import { answerField, bodyField, fragmentToJson, type EditionSource } from '@undersigned/editor/schema';
import type { Doc } from 'yjs';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { requireAccess } from './require-access.js';

/**
 * The text as of now, straight from the log: what an edition made at this moment would hold. Throws `Refused`
 * not_found.
 */
export async function readContent(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<EditionSource> {
  const { document } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const { doc } = await readDocument(ctx, documentId);
  return contentOf(ctx.db.read, document, doc);
}

/** The content of a document that lies in `doc`: its body, or its questions in order with their answers. */
export async function contentOf(
  stores: Pick<Stores, 'question'>,
  document: Document,
  doc: Doc,
): Promise<EditionSource> {
  const { kind, title, language } = document;
  if (kind !== 'response') return { kind, title, language, body: fragmentToJson(doc, bodyField) };
  const questions = await stores.question.ofDocument(document.id);
  return {
    kind,
    title,
    language,
    questions: questions.map(({ id, label, prompt }) => ({
      label,
      prompt,
      answer: fragmentToJson(doc, answerField(id)),
    })),
  };
}
