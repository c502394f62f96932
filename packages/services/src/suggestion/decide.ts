import {
  collidingGroups,
  idSchema,
  mostChanges,
  suggestionDecisionSchema,
  undecidedStates,
  type DocumentId,
  type Event,
  type MemberActor,
  type Suggestion,
  type SuggestionDecision,
  type SuggestionId,
  type SuggestionState,
} from '@undersigned/domain';
import { changePlacer, checkChange } from '@undersigned/editor/schema';
import { z } from 'zod';
import { record } from '../activity/record.js';
import { authorOf } from '../comment/author-of.js';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireDecidable } from './require-decidable.js';
import { requireSuggestion } from './require-suggestion.js';

export const suggestionsDecisionSchema = z.strictObject({
  suggestionIds: z.array(idSchema('suggestion')).min(1).max(mostChanges),
  decision: suggestionDecisionSchema,
});

/**
 * Decides one suggestion. What is accepted is written into the text by the process that owns its log, soon and exactly
 * once. Throws `Refused` not_found, forbidden, document_frozen, suggestion_decided, suggestion_stale, content_not_readable.
 */
export async function decideSuggestion(
  ctx: Context,
  actor: MemberActor,
  suggestionId: SuggestionId,
  decision: unknown,
): Promise<void> {
  const parsed = parseInput(suggestionDecisionSchema, decision);
  const found = await requireSuggestion(ctx.db.read, actor, suggestionId);
  await decide(ctx, actor, found.document.id, [suggestionId], parsed);
}

/**
 * Decides several suggestions of one text in the same way, all of them or none. Throws the same, and
 * suggestions_collide when two that are accepted touch the same words.
 */
export async function decideSuggestions(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const { suggestionIds, decision } = parseInput(suggestionsDecisionSchema, input);
  if (decision.kind === 'accept' && decision.instead && suggestionIds.length > 1) {
    throw Refused.because('bad_input', { field: 'decision.instead' });
  }
  await decide(ctx, actor, documentId, [...new Set(suggestionIds)], decision);
}

async function decide(
  ctx: Context,
  actor: MemberActor,
  documentId: DocumentId,
  ids: SuggestionId[],
  decision: SuggestionDecision,
): Promise<void> {
  const chosen = await requireDecidable(ctx.db.read, actor, documentId, ids, decision);
  if (decision.kind === 'accept') {
    await requirePlaces(
      ctx,
      documentId,
      chosen.map(({ suggestion }) => suggestion),
      decision.instead,
    );
  }
  await ctx.db.transact(async (tx) => {
    const to = stateAfter(decision, { by: authorOf(actor), at: ctx.now(), reason: decision.reason });
    for (const { suggestion, document } of await requireDecidable(tx, actor, documentId, ids, decision)) {
      const isDecided = await tx.suggestion.changeState(suggestion.id, undecidedStates, to);
      if (!isDecided) throw Refused.because('suggestion_decided');
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor,
        event: eventOf(decision, suggestion.id),
      });
    }
  });
}

/** Looks at the text before anybody promises to change it. What happens to it afterwards is found out when it is changed. */
async function requirePlaces(
  ctx: Context,
  documentId: DocumentId,
  chosen: Suggestion[],
  instead: Suggestion['change'] | null,
): Promise<void> {
  if (instead) {
    orRefuse(checkChange(instead));
    if (instead.field !== chosen[0]?.change.field) throw Refused.because('bad_input', { field: 'instead' });
  }
  const { doc } = await readDocument(ctx, documentId);
  const place = changePlacer(doc);
  const spans = chosen.map(({ id, change }) => ({ id, ...place(instead ?? change) }));
  const placed = spans.flatMap((each) => (each.state === 'placed' ? [each] : []));
  if (placed.length < spans.length) throw Refused.because('suggestion_stale');
  if (collidingGroups(placed).length > 0) throw Refused.because('suggestions_collide');
}

type Decided = Omit<Extract<SuggestionState, { kind: 'rejected' }>, 'kind'>;

function stateAfter(decision: SuggestionDecision, decided: Decided): SuggestionState {
  switch (decision.kind) {
    case 'accept':
      return { kind: 'accepted', instead: decision.instead, ...decided };
    case 'reject':
      return { kind: 'rejected', ...decided };
    case 'meeting':
      return { kind: 'meeting', ...decided };
  }
}

function eventOf(decision: SuggestionDecision, suggestionId: SuggestionId): Event {
  switch (decision.kind) {
    case 'accept':
      return { type: 'suggestion.accepted', suggestionId, isChanged: decision.instead !== null };
    case 'reject':
      return { type: 'suggestion.rejected', suggestionId };
    case 'meeting':
      return { type: 'suggestion.moved-to-meeting', suggestionId };
  }
}
