import 'server-only';
import type {
  DocumentId,
  MemberActor,
  OrganisationId,
  SuggestionId,
  WordingOutlook,
} from '@undersigned/domain';
import { readPositions, readWordings, type PositionsView, type WordingsView } from '@undersigned/services';
import { services } from '@/server/context';

/** The paragraphs of a text with what organisations say of them. Throws `Refused` not_found. */
export function positionsOf(actor: MemberActor, documentId: DocumentId): Promise<PositionsView> {
  return readPositions(services(), actor, documentId);
}

/** The same, with the wordings that are suggested for them. Throws the same. */
export function wordingsOf(actor: MemberActor, documentId: DocumentId): Promise<WordingsView> {
  return readWordings(services(), actor, documentId);
}

/** What a suggestion would do to who signs, on one of the paragraphs it is about. */
export interface SuggestedOutlook {
  /** Of the paragraph. */
  number: string;
  outlook: WordingOutlook;
}

/** By suggestion, for those who see the forecast; nothing for everybody else. Throws `Refused` not_found. */
export async function outlooksOf(
  actor: MemberActor,
  documentId: DocumentId,
): Promise<{ of: Map<SuggestionId, SuggestedOutlook[]>; names: ReadonlyMap<OrganisationId, string> }> {
  const { paragraphs, names } = await wordingsOf(actor, documentId);
  const of = new Map<SuggestionId, SuggestedOutlook[]>();
  for (const { number, wordings } of paragraphs) {
    for (const { suggestionId, outlook } of wordings) {
      if (outlook) of.set(suggestionId, [...(of.get(suggestionId) ?? []), { number, outlook }]);
    }
  }
  return { of, names };
}
