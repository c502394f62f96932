import type { DocumentId, MemberActor } from '@undersigned/domain';
import { Refused } from '@undersigned/services';
import { requireDocumentActor } from './session';

/**
 * Answers with a file of a text for whoever is signed in and may read it: `write` makes it. What the verbs refuse
 * is not there, for strangers and for members alike.
 */
export async function documentFile(
  id: string,
  write: (actor: MemberActor, documentId: DocumentId) => Promise<Response>,
): Promise<Response> {
  const documentId = id as DocumentId; // any other string finds nothing
  const { actor } = await requireDocumentActor(documentId);
  try {
    return await write(actor, documentId);
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
