import type { DocumentId } from '@undersigned/domain';
import { currentLocale } from './locale';
import { refusedFile } from './refused-file';
import { requireDocumentActor, type PageActor } from './session';

/** Answers with a file of a text for whoever is signed in and may read it: `write` makes it. */
export async function documentFile(
  id: string,
  write: (given: PageActor, documentId: DocumentId) => Promise<Response>,
): Promise<Response> {
  const documentId = id as DocumentId; // any other string finds nothing
  // A file is no place to come back to.
  const given = await requireDocumentActor(documentId, `/t/${documentId}`);
  try {
    return await write(given, documentId);
  } catch (error) {
    return refusedFile(error, await currentLocale());
  }
}
