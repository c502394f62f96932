import type { Stores } from '@undersigned/db';
import {
  mayDecideOn,
  type Document,
  type DocumentId,
  type MemberActor,
  type Suggestion,
  type SuggestionDecision,
  type SuggestionId,
} from '@undersigned/domain';
import { orRefuse, Refused } from '../refusal/refused.js';
import { requireSuggestion } from './require-suggestion.js';

/** All of them, if the actor may decide each in this way and they belong to this text. */
export async function requireDecidable(
  stores: Stores,
  actor: MemberActor,
  documentId: DocumentId,
  ids: SuggestionId[],
  decision: Pick<SuggestionDecision, 'kind'>,
): Promise<{ suggestion: Suggestion; document: Document }[]> {
  const found: { suggestion: Suggestion; document: Document }[] = [];
  for (const id of ids) {
    const { suggestion, document, who } = await requireSuggestion(stores, actor, id);
    if (document.id !== documentId) throw Refused.because('not_found');
    orRefuse(mayDecideOn(document.phase, suggestion, who, decision));
    found.push({ suggestion, document });
  }
  return found;
}
