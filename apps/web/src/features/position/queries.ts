import 'server-only';
import type { DocumentId, MemberActor } from '@undersigned/domain';
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
