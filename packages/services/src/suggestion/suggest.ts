import {
  maySuggest,
  newSuggestionsSchema,
  type Contributor,
  type DocumentId,
  type NewSuggestions,
  type Suggestion,
} from '@undersigned/domain';
import { checkChange } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import { authorOf } from '../comment/author-of.js';
import { fieldsOf } from '../comment/place-anchor.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireSuggester } from './require-suggestion.js';

/**
 * Proposes changes to a text, each decided by itself, for the actor's organisation, or for a guest. They come from an editor and need
 * not have their place yet: the words they hold on to may still be on their way to the log. Throws `Refused`
 * not_found, forbidden, observers_advise, document_frozen, content_not_readable, anchor_not_found.
 */
export async function suggestChanges(
  ctx: Context,
  actor: Contributor,
  documentId: DocumentId,
  input: unknown,
): Promise<Suggestion[]> {
  return propose(ctx, actor, documentId, parseInput(newSuggestionsSchema, input));
}

/** The same for changes that were made here. */
export async function propose(
  ctx: Context,
  actor: Contributor,
  documentId: DocumentId,
  { changes, reason }: NewSuggestions,
): Promise<Suggestion[]> {
  for (const change of changes) orRefuse(checkChange(change));
  const seen = await requireSuggester(ctx.db.read, actor, documentId);
  const fields = await fieldsOf(ctx, seen.document);
  if (changes.some(({ field }) => !fields.includes(field))) {
    throw Refused.because('anchor_not_found', { field: 'changes' });
  }
  return ctx.db.transact(async (tx) => {
    const now = ctx.now().getTime();
    const { document, who } = await requireSuggester(tx, actor, documentId);
    orRefuse(maySuggest(document.phase, who));
    const suggestions = changes.map((change, place): Suggestion => ({
      id: ctx.newId('suggestion'),
      documentId,
      change,
      author: authorOf(actor),
      reason,
      // Lists are ordered by it, and the reply is numbered so: those sent together keep the order they were sent in.
      createdAt: new Date(now + place),
      state: { kind: 'open' },
      supports: [],
    }));
    for (const suggestion of suggestions) {
      await tx.suggestion.insert(suggestion);
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor,
        event: { type: 'suggestion.added', suggestionId: suggestion.id },
      });
    }
    return suggestions;
  });
}
