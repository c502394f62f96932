import { awaitsDecision, type Actor, type DocumentId } from '@undersigned/domain';
import {
  amendmentsOfEach,
  answerField,
  bodyField,
  fragmentToJson,
  type AmendedText,
  type Amendment,
  type EditionSource,
} from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { readContent, takeDraft } from '../document/index.js';
import { listSuggestions, type ListedSuggestion } from '../suggestion/index.js';

export type TextAmendment = Amendment<ListedSuggestion>;

export interface DraftedAmendments {
  title: string;
  language: string;
  amendments: TextAmendment[];
  /** How many suggestions wait whose words have changed since. */
  lost: number;
}

/**
 * The suggestions that wait for a decision, as a parliament would vote on them. For everybody who may read the text.
 * Those of a response stand one answer after the other. Throws `Refused` not_found.
 */
export async function readAmendments(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
): Promise<DraftedAmendments> {
  return drafted(ctx, actor, documentId, await readContent(ctx, actor, documentId));
}

/** The same for a file, with the row that says who took it. Throws like `takeDraft` and `readAmendments`. */
export async function takeAmendments(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<DraftedAmendments & { at: Date }> {
  const { source, at } = await takeDraft(ctx, actor, documentId, input);
  return { ...(await drafted(ctx, actor, documentId, source)), at };
}

async function drafted(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  source: EditionSource,
): Promise<DraftedAmendments> {
  const listed = await listSuggestions(ctx, actor, documentId);
  const waiting = listed.filter(({ state }) => awaitsDecision(state));
  const { amendments, lost } = amendmentsOfEach(
    await textsOf(ctx, documentId, source),
    waiting.filter(({ place }) => place !== 'stale'),
  );
  const stale = waiting.length - amendments.length - lost.length;
  return { title: source.title, language: source.language, amendments, lost: lost.length + stale };
}

/** The body, or the answers in the order of their questions, each called by its label or its place. */
async function textsOf(ctx: Context, documentId: DocumentId, source: EditionSource): Promise<AmendedText[]> {
  if (source.kind !== 'response') return [{ field: bodyField, question: null, doc: source.body }];
  const questions = await ctx.db.read.question.ofDocument(documentId);
  const { doc } = await readDocument(ctx, documentId);
  return questions.map(({ id, label, position }) => ({
    field: answerField(id),
    question: label || `#${position}`,
    doc: fragmentToJson(doc, answerField(id)),
  }));
}
