import {
  decisionOn,
  type Actor,
  type Comment,
  type CommentRemark,
  type DocumentId,
  type Remark,
  type Suggestion,
  type SuggestionRemark,
} from '@undersigned/domain';
import { previewChange } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { requireAccess } from '../document/require-access.js';
import { remarkPlacer, type RemarkPlacer } from './remark-placer.js';

/**
 * What everybody said about a text and what became of it, comments and suggestions, in the order in which it was
 * said: the reply that is sent round. For everybody to whom the text was opened, and the same for all: what drafters
 * say among themselves is in nobody's, and whoever reads the text for its publication finds none. Throws `Refused`
 * not_found.
 */
export async function listRemarks(ctx: Context, actor: Actor, documentId: DocumentId): Promise<Remark[]> {
  const stores = ctx.db.read;
  const { document, deliberates } = await requireAccess(stores, actor, documentId, 'view');
  if (!deliberates) return [];
  const threads = await stores.comment.ofDocument(documentId, ['readers']);
  const suggestions = await stores.suggestion.ofDocument(documentId);
  if (threads.length + suggestions.length === 0) return [];
  const { doc } = await readDocument(ctx, documentId);
  const questions = document.kind === 'response' ? await stores.question.ofDocument(documentId) : [];
  const called = questions.map(({ id, label, position }): [string, string] => [
    id,
    label || String(position),
  ]);
  const placer = remarkPlacer(doc, new Map(called));
  const remarks = [
    ...threads.map((thread) => commentRemark(thread, placer)),
    ...suggestions.map((suggestion) => suggestionRemark(suggestion, placer)),
  ].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1), // each has its own id
  );
  return remarks.map((remark, index) => ({ ...remark, number: index + 1 }));
}

const commentRemark = (
  { id, author, anchor, body, createdAt, replies, state }: Comment,
  placer: RemarkPlacer,
): Omit<CommentRemark, 'number'> => ({
  kind: 'comment',
  id,
  author,
  at: createdAt,
  place: placer.ofComment(anchor),
  words: anchor.kind === 'document' ? null : anchor.quote,
  body,
  answers: replies.map((reply) => ({
    id: reply.id,
    author: reply.author,
    at: reply.createdAt,
    body: reply.body,
  })),
  decision: state.kind === 'open' ? null : decisionIn(state),
});

const decisionIn = ({ outcome, by, at, reason }: Exclude<Comment['state'], { kind: 'open' }>) => ({
  outcome,
  by,
  at,
  reason,
});

function suggestionRemark(
  { id, author, change, createdAt, reason, state }: Suggestion,
  placer: RemarkPlacer,
): Omit<SuggestionRemark, 'number'> {
  const instead = 'instead' in state ? state.instead : null;
  const wordsOf = (shown: Suggestion['change']) => previewChange(shown, { state: 'lost' });
  return {
    kind: 'suggestion',
    id,
    author,
    at: createdAt,
    place: placer.ofSuggestion(change),
    change: wordsOf(change),
    instead: instead && wordsOf(instead),
    reason,
    decision: decisionOn(state),
  };
}
