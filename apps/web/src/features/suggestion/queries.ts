import 'server-only';
import type { Contributor, DocumentId, Suggester } from '@undersigned/domain';
import { listSuggestions, requireSuggester, type ListedSuggestion } from '@undersigned/services';
import { services } from '@/server/context';

/** The suggestions of a text for somebody who may read it, and who the reader is to them. Throws `Refused` not_found. */
export async function suggestionsOf(
  actor: Contributor,
  documentId: DocumentId,
): Promise<{ suggestions: ListedSuggestion[]; who: Suggester }> {
  const suggestions = await listSuggestions(services(), actor, documentId);
  const { who } = await requireSuggester(services().db.read, actor, documentId);
  return { suggestions, who };
}
