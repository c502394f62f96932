import 'server-only';
import type { Comment, Contributor, DocumentId } from '@undersigned/domain';
import { listComments } from '@undersigned/services';
import { services } from '@/server/context';

/** The threads of a text for somebody who may read it. Throws `Refused` not_found. */
export function threadsOf(actor: Contributor, documentId: DocumentId): Promise<Comment[]> {
  return listComments(services(), actor, documentId);
}
