import 'server-only';
import type { Contributor, DocumentId, Suggester } from '@undersigned/domain';
import { listSuggestions, requireSuggester, type ListedSuggestion } from '@undersigned/services';
import { services } from '@/server/context';

/** The suggestions to a text, for somebody who may read it. Throws `Refused` not_found. */
export const suggestionsOf = (actor: Contributor, documentId: DocumentId): Promise<ListedSuggestion[]> =>
  listSuggestions(services(), actor, documentId);

/** Who a reader is to what is suggested. Throws `Refused` not_found. */
export async function suggesterOf(actor: Contributor, documentId: DocumentId): Promise<Suggester> {
  return (await requireSuggester(services().db.read, actor, documentId)).who;
}
