import {
  awaitsDecision,
  collidingGroups,
  type Actor,
  type DocumentId,
  type GuestActor,
  type NeighbourParagraph,
  type Suggestion,
  type SuggestionId,
} from '@undersigned/domain';
import {
  presentParagraphs,
  previewChange,
  type PlacedChange,
  type WordChange,
} from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { requireAccess } from '../document/require-access.js';

/** A suggestion as the text stands now. */
export interface ListedSuggestion extends Suggestion {
  /** Whether its words are where they were, have moved, or have changed; null when it is decided. */
  place: 'there' | 'moved' | 'stale' | null;
  /** What would become of the words around it, or what was to become of them. */
  preview: WordChange[];
  /** Others that wait and touch the same words. */
  collidesWith: SuggestionId[];
  /** Those it is about that are in the text, as they read now; none when it is decided. */
  paragraphs: NeighbourParagraph[];
}

/**
 * The suggestions of a text, oldest first, decided ones included. For everybody to whom it was opened: whoever reads
 * it for its publication finds none. Throws `Refused` not_found.
 */
export async function listSuggestions(
  ctx: Context,
  actor: Actor | GuestActor,
  documentId: DocumentId,
): Promise<ListedSuggestion[]> {
  const { deliberates } = await requireAccess(ctx.db.read, actor, documentId, 'view');
  if (!deliberates) return [];
  const suggestions = await ctx.db.read.suggestion.ofDocument(documentId);
  const placed = await placesOf(ctx, documentId, suggestions);
  const groups = collidingGroups(
    [...placed].flatMap(([id, { place }]) => (place.state === 'placed' ? [{ id, ...place }] : [])),
  );
  return suggestions.map((suggestion) => {
    const { place, paragraphs = [] } = placed.get(suggestion.id) ?? {};
    const group = groups.find((ids) => ids.includes(suggestion.id)) ?? [];
    const { state, change } = suggestion;
    const shown = state.kind === 'merged' ? state.instead : change;
    return {
      ...suggestion,
      place: place ? placeWord(place) : null,
      preview: previewChange(shown, place ?? { state: 'lost' }),
      collidesWith: group.filter((id) => id !== suggestion.id),
      paragraphs,
    };
  });
}

/** Where those stand that wait; the text is read only for them. */
async function placesOf(
  ctx: Context,
  documentId: DocumentId,
  suggestions: Suggestion[],
): Promise<Map<SuggestionId, { place: PlacedChange; paragraphs: NeighbourParagraph[] }>> {
  const waiting = suggestions.filter(({ state }) => awaitsDecision(state));
  if (waiting.length === 0) return new Map();
  const { doc } = await readDocument(ctx, documentId);
  const find = presentParagraphs(doc);
  return new Map(waiting.map(({ id, change }) => [id, find(change)]));
}

function placeWord(place: PlacedChange): 'there' | 'moved' | 'stale' {
  if (place.state === 'lost') return 'stale';
  return place.isMoved ? 'moved' : 'there';
}
